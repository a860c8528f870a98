import { describe, expect, it } from 'vitest';
import { isAuthorLine, parseAuthors } from '../../../lib/digest/authors.ts';

describe('isAuthorLine', () => {
  it.each(['(Ann Lee)', '(Ann Lee, Bo Kim)', '(OpenAI)', '(Ann Lee (Lab), Bo)', '(王小明, Ann Lee)', '((A, B))'])('is true of %s', (line) => {
    expect(isAuthorLine(line)).toBe(true);
  });

  it.each([
    '', '()', '(123)', '(Ann Lee', 'Ann Lee)', '(Ann) and (Bo)', '(Ann Lee) x', 'x (Ann Lee)', '(ASR 안 해 본 사람)', '(https://a.b/c)', '(see HTTPS://a.b)',
  ])('is false of %j', (line) => {
    expect(isAuthorLine(line)).toBe(false);
  });
});

describe('parseAuthors', () => {
  it('gives names as written, without empty ones', () => {
    expect(parseAuthors('(Ann Lee,, Bo Kim , and Cho)')).toEqual(['Ann Lee', 'Bo Kim', 'Cho']);
  });
});
