import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArxivId, type ArxivId } from '../../../lib/arxiv/arxiv-id.ts';
import { toBibtex } from '../../../lib/digest/to-bibtex.ts';
import { toCsl } from '../../../lib/digest/to-csl.ts';
import { toPerson } from '../../../lib/digest/to-person.ts';
import { toPaperUrl } from '../../../lib/digest/paper-url.ts';
import { toReferenceMaker } from '../../../lib/digest/to-reference.ts';
import { toTex } from '../../../lib/digest/to-tex.ts';
import type { Entry } from '../../../lib/digest/entry.ts';
import { toIds } from '../../fixtures/searching.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { printTex, readAuthors, readBibtex } from '../../fixtures/read-bibtex.ts';

const id = (text: string): ArxivId => parseArxivId(text) ?? (() => { throw new Error(text); })();
const bibtexOf = (fields: Partial<Entry>): string => toBibtex(toReferenceMaker()(toEntry(fields)));
const cslOf = (fields: Partial<Entry>) => JSON.parse(toCsl(toReferenceMaker()(toEntry(fields))));

describe('a name', () => {
  it.each([
    ['Arian Hosseini', { family: 'Hosseini', given: 'Arian' }],
    ['Laurens van der Maaten', { family: 'van der Maaten', given: 'Laurens' }],
    ['Hosseini, Arian', { family: 'Hosseini', given: 'Arian' }],
    ['García Márquez, Gabriel', { family: 'García Márquez', given: 'Gabriel' }],
    ['Sammy Davis Jr.', { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
    ['Davis, Jr., Sammy', { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
    ['Haitham Al-Rashid', { family: 'Al-Rashid', given: 'Haitham' }],
    ['Qing Ai', { family: 'Ai', given: 'Qing' }],
  ])('of a person is parted: %s', (name, person) => {
    expect(toPerson(name)).toEqual(person);
  });

  it.each(['DeepSeek-AI', '김철수', '김 철수', '李明', 'Gemini Team', 'Moonshot AI', 'Lab (A, B)', 'Allen Institute for AI', 'et al.', 'Barnes & Noble', 'OpenAI, Inc.', 'One, Two, Three, Four', 'Lee,'])('of another kind stays whole: %s', (name) => {
    expect(toPerson(name)).toEqual({ literal: name });
  });
});

describe('a key', () => {
  it('is of name, year and first word, as citation managers make it', () => {
    const make = toReferenceMaker();
    expect(make(toEntry({ arxivIds: [id('2402.06457')], title: 'V-STaR: Training', authors: ['Arian Hosseini'] })).key).toBe('hosseini2024vstar');
    expect(make(toEntry({ arxivIds: [id('hep-th/9901001')], title: 'The Strings', authors: ['Krzemiński, Ö.'] })).key).toBe('krzeminski1999strings');
    expect(make(toEntry({ title: '제목', authors: ['김철수'] })).key).toBe('anon');
    expect(make(toEntry({ title: 'Q', authors: ['Qwen Team'], date: '2024-02-13' })).key).toBe('qwen2024q');
  });

  it('is given once, with a letter behind for the next', () => {
    const make = toReferenceMaker();
    const keys = ['A', 'A', 'A', 'Aa', 'A'].map((title) => make(toEntry({ title: `Paper${title}` })).key);
    expect(keys).toEqual(['anonpapera', 'anonpaperaa', 'anonpaperab', 'anonpaperaaa', 'anonpaperac']);
    const many = Array.from({ length: 800 }, () => make(toEntry({ title: 'Paper' })).key);
    expect(new Set([...keys, ...many]).size).toBe(805);
    expect(many.every((key) => /^[a-z0-9]+$/.test(key))).toBe(true);
  });
});

describe('BibTeX', () => {
  it('is a reference as arXiv writes it', () => {
    expect(bibtexOf({ arxivIds: [id('2402.06457')], title: 'V-STaR: Training Verifiers', authors: ['Arian Hosseini', 'Xingdi Yuan'] })).toBe(`@misc{hosseini2024vstar,
  title={V-STaR: Training Verifiers},
  author={Arian Hosseini and Xingdi Yuan},
  year={2024},
  eprint={2402.06457},
  archivePrefix={arXiv},
  url={https://arxiv.org/abs/2402.06457},
}
`);
  });

  it('is to be read on arXiv where it is there, whatever address the digest gives', () => {
    const paper = { ...toIds('2402.06457'), title: 'V-STaR', url: 'https://a.example/' };
    expect(readBibtex(bibtexOf(paper)).map(({ fields }) => fields['url'])).toEqual(['https://arxiv.org/abs/2402.06457']);
    expect(toPaperUrl(toEntry({ ...paper, arxivIds: [] }))).toBe('https://a.example/');
  });

  it('of a paper that is not on arXiv has its address, and nothing that is not known', () => {
    const [entry] = readBibtex(bibtexOf({ title: 'Claude 3', url: 'https://a.example/{b}_c%20d', date: '2024-03-04' }));
    expect(entry).toEqual({ type: 'misc', key: 'anon2024claude', fields: { title: 'Claude 3', year: '2024', url: 'https://a.example/%7Bb%7D_c%20d' } });
    expect(readBibtex(bibtexOf({ title: 'X' }))[0]?.fields).toEqual({ title: 'X' });
  });

  it('keeps groups whole, and what is last of a name in front where it has two words', () => {
    const authors = ['Ann Lee', 'Qwen Team', 'Lab (A, B)', 'Research and Development', 'García Márquez, Gabriel', 'Sammy Davis Jr.', 'Guido van Rossum', '김철수'];
    expect(readAuthors(readBibtex(bibtexOf({ title: 'X', authors }))[0]?.fields['author'] ?? '')).toEqual([
      'Ann Lee', '{Qwen Team}', '{Lab (A, B)}', '{Research and Development}', 'García Márquez, Gabriel', 'Davis, Jr., Sammy', 'Guido van Rossum', '{김철수}',
    ]);
  });

  it.each([
    ['R&D at 5% of C# and a_b', 'R\\&D at 5\\% of C\\# and a\\_b'],
    ['already \\% and \\& and \\"o', 'already \\% and \\& and \\"o'],
    ['$R^3$: a_b and $x_1 \\% y%$', '$R^3$: a\\_b and $x_1 \\% y\\%$'],
    ['from $5 to $10', 'from \\$5 to \\$10'],
    ['for 10$ alone', 'for 10\\$ alone'],
    ['\\$5-$x$', '\\$5-$x$'],
    ['x ~ y^2', 'x \\textasciitilde{} y\\textasciicircum{}2'],
    ['\\textit{Deep} A \\ B \\9', '\\textit{Deep} A \\textbackslash{} B \\textbackslash{}9'],
    ['The {BERT} model', 'The {BERT} model'],
    ['A} {evil', 'A evil'],
    ['half {', 'half '],
  ])('escapes what TeX would misread, and keeps TeX: %s', (title, tex) => {
    expect(toTex(title)).toBe(tex);
  });

  it('prints as it was written, where that is no TeX', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', '&', '%', '#', '_', '~', '^', '가', 'é', '"', '@', '<'), maxLength: 20 });
    fc.assert(fc.property(plain, (text) => {
      expect(printTex(toTex(text))).toBe(text);
    }), { numRuns: 1_000 });
  });

  it('is read by another reader, whatever is in titles and names', () => {
    const any = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('{', '}', '\\', '\\}', '{{', 'a \\{ b', 'x and y', '@misc{a,', '$', '%'));
    const text = fc.array(any, { maxLength: 4 }).map((parts) => parts.join('').replace(/\s+/g, ' ').trim());
    fc.assert(fc.property(fc.array(fc.record({ title: text, authors: fc.array(text.filter((name) => name !== ''), { maxLength: 3 }) }), { maxLength: 4 }), (papers) => {
      const make = toReferenceMaker();
      const entries = readBibtex(papers.map((paper) => toBibtex(make(toEntry(paper)))).join('\n'));
      expect(entries).toHaveLength(papers.length);
      expect(new Set(entries.map(({ key }) => key)).size).toBe(papers.length);
      expect(entries.flatMap(({ fields }) => Object.keys(fields)).filter((name) => name !== 'title' && name !== 'author')).toEqual([]);
    }), { numRuns: 1_000 });
  });
});

describe('CSL-JSON', () => {
  it('is an item as citation managers read it', () => {
    expect(cslOf({ arxivIds: [id('2402.06457')], title: 'V-STaR', authors: ['Arian Hosseini', 'Gemini Team', '김철수'], abstract: 'Abstract.', tags: ['moe', 'rl'] })).toEqual({
      id: 'hosseini2024vstar', type: 'article', title: 'V-STaR',
      author: [{ family: 'Hosseini', given: 'Arian' }, { literal: 'Gemini Team' }, { literal: '김철수' }],
      issued: { 'date-parts': [[2024, 2]] }, URL: 'https://arxiv.org/abs/2402.06457', DOI: '10.48550/arXiv.2402.06457',
      number: 'arXiv:2402.06457', archive: 'arXiv', archive_location: '2402.06457', abstract: 'Abstract.', keyword: 'moe, rl',
    });
  });

  it('of a paper that is not on arXiv is a page or a document, with nothing that is not known', () => {
    expect(cslOf({ title: 'X', url: 'https://a.example/', date: '2024-03-04' })).toEqual({ id: 'anon2024x', type: 'webpage', title: 'X', issued: { 'date-parts': [[2024]] }, URL: 'https://a.example/' });
    expect(cslOf({ title: 'X' })).toEqual({ id: 'anonx', type: 'document', title: 'X' });
  });
});
