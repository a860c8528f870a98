import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../../lib/digest/parse.ts';

const KOREAN = '한국어 해설입니다.';
const parse = (head: string) => {
  const text = `https://arxiv.org/abs/2402.00001\n\n${head}\n\n${KOREAN}\n\n#one`;
  return parseDigest({ name: '240213 X.md', bytes: new TextEncoder().encode(text) }).entries[0];
};

describe('a note\'s title', () => {
  const NAMES = ['Ann Lee', 'Bo Kim'];
  it.each([
    ['emphasised', '*A Title of It* (Ann Lee, Bo Kim)', 'A Title of It', NAMES],
    ['bold', '**A Title of It** (Ann Lee, Bo Kim)', 'A Title of It', NAMES],
    ['plain', 'A Title of It (Ann Lee, Bo Kim)', 'A Title of It', NAMES],
    ['alone', '*A Title of It*', 'A Title of It', []],
    ['a heading', '## A Title of It', 'A Title of It', []],
    ['a link', '[A Title of It](https://a.example/b) (Ann Lee, Bo Kim)', 'A Title of It', NAMES],
    ['wrapped', 'A Title That Is\n  Wrapped (Ann Lee, Bo Kim)', 'A Title That Is Wrapped', NAMES],
    ['wrapped in emphasis', '*A Title That Is\nWrapped* (Ann Lee, Bo Kim)', 'A Title That Is Wrapped', NAMES],
    ['wrapped behind brackets', 'A Title of It (LLM)\nThat Is Wrapped (Ann Lee, Bo Kim)', 'A Title of It (LLM) That Is Wrapped', NAMES],
    ['with names on the next line', 'A Title of It\n(Ann Lee, Bo Kim)', 'A Title of It', NAMES],
    ['with names that are wrapped', 'A Title of It (Ann Lee,\n  Bo Kim)', 'A Title of It', NAMES],
    ['with names on many lines', `A Title (${Array.from({ length: 40 }, () => 'Ann Lee').join(',\n')})`, 'A Title', Array.from({ length: 40 }, () => 'Ann Lee')],
    ['like a tag', '#InsTag: A Title of It (Ann Lee, Bo Kim)', '#InsTag: A Title of It', NAMES],
    ['a tag and nothing more', '#InsTag (Ann Lee, Bo Kim)', '#InsTag', NAMES],
    ['with a star inside', '*From $r$ to $Q^*$: A Title* (Ann Lee, Bo Kim)', 'From $r$ to $Q^*$: A Title', NAMES],
    ['that ends in brackets', 'A Title of It (LLM) (Ann Lee, Bo Kim)', 'A Title of It (LLM)', NAMES],
    ['without the last bracket', '*A Title of It* (Ann Lee, Bo Kim', 'A Title of It', NAMES],
    ['plain and without the last bracket', 'A Title of It (Ann Lee, Bo Kim', 'A Title of It', NAMES],
    ['without the other half of its emphasis', '*A Title of It (Ann Lee, Bo Kim)', 'A Title of It', NAMES],
    ['with its names in the emphasis too', '*A Title of It (Ann Lee, Bo Kim)*', 'A Title of It', NAMES],
    ['with a colon behind the emphasis', '*A Title of It*: (Ann Lee, Bo Kim).', 'A Title of It', NAMES],
    ['with brackets in names', '*A Title* (Ann Lee (Lab A, Lab B), Bo Kim)', 'A Title', ['Ann Lee (Lab A, Lab B)', 'Bo Kim']],
    ['with a bracket in names left open', 'A Title (LLM) (Ann Lee (Lab, Bo Kim)', 'A Title (LLM)', ['Ann Lee (Lab, Bo Kim']],
    ['with a bracket too many', 'A Title (Ann Lee, Bo Kim))', 'A Title', NAMES],
    ['with initials', 'A Title (Ankur P. Lee, Bo Kim)', 'A Title', ['Ankur P. Lee', 'Bo Kim']],
    ['with a name without a capital', 'A Title (Ann Lee, bo kim, Cho Park)', 'A Title', ['Ann Lee', 'bo kim', 'Cho Park']],
    ['of an organisation', 'A Title (OpenAI)', 'A Title', ['OpenAI']],
    ['of an organisation without a capital', 'A Title of It (deep-lab)', 'A Title of It', ['deep-lab']],
  ])('may be %s', (_, head, title, authors) => {
    expect(parse(head)).toMatchObject({ title, authors, altTitles: [], commentary: KOREAN, tags: ['one'] });
  });

  it('may be two: today\'s, and the one it was read by', () => {
    const expected = { title: 'New Title of It', altTitles: ['Old Title of It'], authors: NAMES };
    expect(parse('New Title of It (Ann Lee, Bo Kim)\n\nOld Title of It (Ann Lee, Bo Kim)')).toMatchObject(expected);
    expect(parse('New Title of It (Ann Lee, Bo Kim)\nOld Title of It (Ann Lee, Bo Kim)')).toMatchObject(expected);
  });

  it('without marks and names is one over an abstract', () => {
    expect(parse('A Title of It\n\n> An abstract.')).toMatchObject({ title: 'A Title of It', abstract: 'An abstract.' });
  });

  it.each([
    ['a quotation that ends in brackets', '> We use models (LLMs, VLMs)'],
    ['English that ends in a bracket', 'It is what we hoped for :)'],
    ['a sentence of English', 'It is what we hoped for (at last).'],
    ['Korean with names in brackets', '이 논문도 보십시오 (Ann Lee, Bo Kim)'],
  ])('is not %s', (_, head) => {
    expect(parse(head)?.title).toBe('');
  });
});
