import { describe, expect, it } from 'vitest';
import { isAuthorLine, lookLikeNames, parseAuthors } from '../../../lib/digest/authors.ts';

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

  it.each([
    ['(Ann Lee and Bo Kim)', ['Ann Lee', 'Bo Kim']],
    ['(Ann Lee, Bo van der Kim & Cho Park)', ['Ann Lee', 'Bo van der Kim', 'Cho Park']],
    ['(Institute of Science and Technology)', ['Institute of Science and Technology']],
    ['(Center for Speech and Language Research)', ['Center for Speech and Language Research']],
  ])('parts %s where two whole names are joined, and nowhere else', (line, names) => {
    expect(parseAuthors(line)).toEqual(names);
  });
});

describe('lookLikeNames', () => {
  it.each(['(Ann Lee, bo kim, Cho Park)', '(Ankur P. Lee, St. Kim)', '(OpenAI)', '(Department of Computing and Many Other Things, X)'])('is true of %s', (line) => {
    expect(lookLikeNames(parseAuthors(line))).toBe(true);
  });
  it.each(['(see the appendix)', '(See the appendix. More there)', '(It is a phrase that has far too many words for any name)', '(ViT, mae)'])('is false of %s', (line) => {
    expect(lookLikeNames(parseAuthors(line))).toBe(false);
  });
});
