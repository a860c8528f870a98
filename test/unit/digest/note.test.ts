import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../../lib/digest/parse.ts';
import { SOUND_NOTE } from '../../fixtures/digests.ts';

const parse = (text: string, name = '2024/240213 First Paper.md') => parseDigest({ name, bytes: new TextEncoder().encode(text) });
const first = (text: string) => parse(text).entries[0];

const URL = 'https://arxiv.org/abs/2402.00001';
const KOREAN = '한국어 해설입니다.';
/** A note with what stands under the address, over the commentary. */
const withHead = (head: string): string => `${URL}\n\n${head}\n\n${KOREAN}\n\n#one`;

describe('a note', () => {
  it('is read whole', () => {
    const { entries, problems } = parse(SOUND_NOTE);
    expect(problems).toEqual([]);
    expect(entries).toEqual([{
      arxivIds: ['2402.00001'],
      title: 'First Paper on Sound Digests',
      altTitles: [],
      authors: ['Ann Lee', 'Bo Kim'],
      abstract: 'An abstract in English.',
      commentary: KOREAN,
      commentaryEn: '',
      tags: ['one', 'two'],
      date: '2024-02-13',
      url: URL,
    }]);
  });

  it.each([
    ['with CR LF', SOUND_NOTE.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${SOUND_NOTE}`],
    ['in NFD', SOUND_NOTE.normalize('NFD')],
    ['with more empty lines', SOUND_NOTE.replaceAll('\n\n', '\n \n\n\n')],
    ['under front matter', `---\ntags: [x]\n---\n\n${SOUND_NOTE}`],
    ['with tags twice', SOUND_NOTE.replace('#one #two', '#one #two\n#two')],
    ['with its tags behind the last sentence', SOUND_NOTE.replace(`${KOREAN}\n\n`, `${KOREAN} `)],
    ['with a key pressed behind the tags', SOUND_NOTE.replace('#two', '#two ㅁ')],
    ['with tags that nothing parts', SOUND_NOTE.replace('#one #two', '#one#two')],
    ['with nothing between title, abstract and commentary', SOUND_NOTE.replaceAll('\n\n', '\n')],
    ['with a line that a browser left', SOUND_NOTE.replace('*First', '| 2402.00001\n\n*First')],
  ])('reads the same %s', (_, text) => {
    expect(parse(text).entries).toEqual(parse(SOUND_NOTE).entries);
  });

  it('has the day of its file name, or none', () => {
    expect(['a/b/240213.md', '240230 X.md', 'X.md', '2402131 X.md'].map((name) => parse(SOUND_NOTE, name).entries[0]?.date)).toEqual(['2024-02-13', null, null, null]);
  });

  it('without title or Korean is known by its address and tags', () => {
    expect(first(`${URL}\n\n#one`)).toMatchObject({ arxivIds: ['2402.00001'], title: '', commentary: '', tags: ['one'] });
  });

  it('of neither an id nor a title, or of nothing to say, is refused with the reason', () => {
    expect(parse(`https://example.org/x\n\n${KOREAN}`)).toMatchObject({ entries: [], problems: [{ code: 'paper-missing', position: { line: 1 } }] });
    expect(parse(`\n${URL}\n\n*A Title*`)).toMatchObject({ entries: [], problems: [{ code: 'entry-empty', position: { line: 2 } }] });
  });

  it('is told by its name where its first line says nothing', () => {
    const text = `오늘은 두 편.\n\n${SOUND_NOTE}`;
    expect(parse(text).entries[0]?.arxivIds).toEqual(['2402.00001']);
    expect(parse(text, 'x.txt').problems.map(({ code }) => code)).toEqual(['unknown-format']);
  });
});

describe('a note\'s address', () => {
  it.each([
    ['with its scheme mistyped', `z${URL}\n\n${KOREAN}`],
    ['without a scheme', `arxiv.org/abs/2402.00001\n\n${KOREAN}`],
    ['of a PDF with a version', `http://www.arxiv.org/pdf/2402.00001v2.pdf\n\n${KOREAN}`],
    ['of another server', `https://export.arxiv.org/abs/2402.00001\n\n${KOREAN}`],
    ['with Hangul right behind', `${URL}${KOREAN}`],
    ['with commentary behind', `${URL} ${KOREAN}`],
    ['on the second line', `https://github.com/a/b\n${URL}\n\n${KOREAN}`],
    ['beside another', `https://github.com/a/b, ${URL}\n\n${KOREAN}`],
    ['under another', `https://github.com/a/b\n\n${URL}\n\n${KOREAN}`],
    ['in a link', `[arXiv](${URL})\n\n${KOREAN}`],
    ['in angle brackets', `<${URL}>\n\n${KOREAN}`],
  ])('may be %s', (_, text) => {
    expect(first(text)).toMatchObject({ arxivIds: ['2402.00001'], title: '', commentary: KOREAN });
  });

  it.each([
    ['in the place of the authors', `A Title of It (${URL})\n\n${KOREAN}`],
    ['in a heading', `## [A Title of It](${URL})\n\n${KOREAN}`],
    ['under the title', `*A Title of It* (Ann Lee)\n\n${URL}\n\n${KOREAN}`],
  ])('may stand %s', (_, text) => {
    expect(first(text)).toMatchObject({ arxivIds: ['2402.00001'], title: 'A Title of It', commentary: KOREAN, url: URL });
  });

  it('is another paper\'s where it ends a sentence of a commentary', () => {
    const { entries } = parse(`Mixtral을 잇는 글. 앞선 논문은 ${URL}\n\n*A Title of its Own* (Ann Lee, Bo Kim)\n\n${KOREAN}\n\n#one`);
    expect(entries.map(({ arxivIds }) => arxivIds)).toEqual(entries.map(() => []));
    expect(parse(`앞선 논문은 ${URL}\n\n#one`).problems.map(({ code }) => code)).toEqual(['paper-missing']);
  });
  it('may end the first line, and the words before it stay', () => {
    expect(first(`DETR ${URL}\n\n${KOREAN}\n\n#one`)).toMatchObject({ arxivIds: ['2402.00001'], title: '', commentary: `DETR\n\n${KOREAN}` });
  });

  it.each([
    ['in the commentary', `${withHead('*A Title*')}\n\nhttps://arxiv.org/abs/2402.00002`],
    ['under the title', withHead('*A Title* (Ann Lee)\n\nhttps://arxiv.org/abs/2402.00002')],
    ['over a line that is emphasised', withHead('*A Title* (Ann Lee)\n\n한글\n\nhttps://arxiv.org/abs/2402.00002\n\n*Not a title of it*')],
    ['over a caption', `${withHead('*A Title* (Ann Lee)')}\n\nhttps://arxiv.org/abs/2402.00002\nA caption`],
    ['in a sentence', withHead('*A Title* (Ann Lee)\n\nhttps://arxiv.org/abs/2402.00002 와 비슷합니다.')],
    ['among the links', `${withHead('*A Title*')}\n\n# Links\nhttps://arxiv.org/abs/2402.00002`],
    ['under an address of arXiv', withHead('https://arxiv.org/abs/2402.00002')],
  ])('is not one that stands %s', (_, text) => {
    expect(parse(text).entries.map(({ arxivIds }) => arxivIds)).toEqual([['2402.00001']]);
  });

  it('with a user before its host is none', () => {
    expect(first(`https://user@host.example/x\n\n*A Title*\n\n${KOREAN}`)?.url).toBeNull();
  });
});

describe('several papers in a note', () => {
  it('are parted where an address stands over a title', () => {
    const { entries } = parse(`${withHead('*A Title* (Ann Lee)')}\n\nhttps://arxiv.org/abs/2402.00002\n\n*Other Title* (Cho Park)\n\n둘째 해설.\n\n#two`);
    expect(entries.map(({ arxivIds, title, commentary, tags }) => [arxivIds, title, commentary, tags])).toEqual([
      [['2402.00001'], 'A Title', KOREAN, ['one']],
      [['2402.00002'], 'Other Title', '둘째 해설.', ['two']],
    ]);
  });

  it('may have titles right under their addresses, and an introduction', () => {
    const { entries } = parse(`오늘은 두 편.\n\n${URL}\nA Plain Title\n\n${KOREAN}\n\nhttps://openreview.net/forum?id=x\nOther Plain Title?\n\n둘째 해설.`);
    expect(entries.map(({ arxivIds, title, commentary }) => [arxivIds, title, commentary])).toEqual([
      [['2402.00001'], 'A Plain Title', `오늘은 두 편.\n\n${KOREAN}`],
      [[], 'Other Plain Title?', '둘째 해설.'],
    ]);
  });
});

describe('the texts of a note', () => {
  const textsOf = (text: string) => {
    const { commentary, commentaryEn, tags } = first(`${URL}\n\n*A Title* (Ann Lee)\n\n${text}`) ?? {};
    return [commentary, commentaryEn, tags];
  };
  const ENGLISH = 'Some English words here.';

  it.each([
    ['behind the tags', `${KOREAN}\n\n#one\n\n${ENGLISH}`],
    ['before the tags', `${KOREAN}\n\n${ENGLISH}\n\n#one`],
    ['in marks', `${KOREAN}\n\n<english>\n${ENGLISH}\n</english>\n\n#one`],
    ['in marks on its own line', `${KOREAN}\n\n<english>${ENGLISH}</english>\n\n#one`],
    ['in a mark that is never closed', `${KOREAN}\n\n<english>\n${ENGLISH}\n\n#one`],
    ['in two opening marks', `${KOREAN}\n\n<english>\n${ENGLISH}\n<english>\n\n#one`],
    ['over a closing mark alone', `${KOREAN}\n\n${ENGLISH}\n</english>\n\n#one`],
    ['in mistyped marks', `${KOREAN}\n\n<enlgish>\n${ENGLISH}\n</englsih>\n\n#one`],
    ['in halves of marks', `${KOREAN}\n\n<english\n${ENGLISH}\n/english>\n\n#one`],
  ])('are told apart with English %s', (_, text) => {
    expect(textsOf(text)).toEqual([KOREAN, ENGLISH, ['one']]);
  });

  it('keep English that Korean follows, a short exclamation and an address in Korean', () => {
    const text = `${KOREAN}\n\n${ENGLISH}\n\n어떻습니까?\n\nhttps://a.example/b\n\nWow!`;
    expect(textsOf(`${text}\n\n#one`)).toEqual([text, '', ['one']]);
  });

  it('keep Hangul in marked English, and Korean that was marked by mistake', () => {
    expect(textsOf(`${KOREAN}\n\n<english>\n${ENGLISH} 한국\n</english>`)).toEqual([KOREAN, `${ENGLISH} 한국`, []]);
    expect(textsOf(`<english>\n${KOREAN}\n</english>`)).toEqual([KOREAN, '', []]);
  });

  it('keep line breaks, angle brackets and lists, and drop links between notes', () => {
    expect(textsOf('첫 줄 <pre> prefix <suf>\n- 둘째 줄\n\n[[240101 Another]]\n\n셋째.')).toEqual(['첫 줄 <pre> prefix <suf>\n- 둘째 줄\n\n셋째.', '', []]);
  });

  it('have tags where nothing else is meant', () => {
    expect(textsOf('한국어. #one #1stage\n\n#1 자리의 #InsTag 논문, C# 코드와 #two_d 모델.')).toEqual(['한국어.\n\n#1 자리의 #InsTag 논문, C# 코드와 모델.', '', ['one', '1stage', 'two_d']]);
    expect(textsOf('한국어.#one')).toEqual(['한국어.', '', ['one']]);
    expect(textsOf('한국어 https://a.example/#one')).toEqual(['한국어 https://a.example/#one', '', []]);
  });

  it.each([
    ['of several lines', '> One.\n>\n> Two.'],
    ['of several blocks', '> One.\n\n> Two.'],
  ])('begin with the abstract %s', (_, quote) => {
    expect(first(withHead(`*A Title* (Ann Lee)\n\n${quote}`))).toMatchObject({ abstract: 'One. Two.', commentary: KOREAN });
  });
});
