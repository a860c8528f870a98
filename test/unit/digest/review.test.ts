import { describe, expect, it } from 'vitest';
import { toProblem, type ProblemCode } from '../../../lib/digest/problem.ts';
import { joinRows, ROWS_AT_ONCE, sliceRows, startOf, toReview, toReviewRows } from '../../../lib/digest/review.ts';
import { findChanges } from '../../../lib/digest/changes.ts';
import { toEntry, toPaper } from '../../fixtures/entries.ts';

const problem = (code: ProblemCode, line: number) => toProblem(code, { file: 'a.txt', line, column: 1 });
const entries = Array.from({ length: 120 }, (_, place) => toEntry({ title: `Paper number ${place}` }));
const rows = toReviewRows(findChanges([], entries), [
  problem('tags-missing', 1), problem('date-invalid', 2), problem('tags-missing', 3), problem('title-missing', 4),
]);

describe('a review', () => {
  it('counts everything and shows the first rows', () => {
    const { counts, rows: first } = toReview(rows);
    expect(counts).toEqual({ added: 120, changed: 0, same: 0, problems: 4, refused: 1 });
    expect(first.added).toHaveLength(ROWS_AT_ONCE);
    expect(first.added[0]).toEqual({ title: 'Paper number 0', date: null });
  });
  it('groups problems by code, errors first, then the commonest', () => {
    expect(rows.problems.map(({ position }) => position.line)).toEqual([4, 1, 3, 2]);
    expect(rows.refused.map(({ code }) => code)).toEqual(['title-missing']);
  });
  it('refuses nothing for there being too many problems', () => {
    expect(toReviewRows([], [problem('title-missing', 1), problem('too-many-problems', 2)]).refused.map(({ code }) => code)).toEqual(['title-missing']);
  });
  it('gives more of one part where asked', () => {
    const more = sliceRows(rows, startOf('added', ROWS_AT_ONCE));
    expect([more.added[0]?.title, more.problems]).toEqual([`Paper number ${ROWS_AT_ONCE}`, []]);
    expect(joinRows(toReview(rows).rows, more).added).toHaveLength(2 * ROWS_AT_ONCE);
  });
  it('calls a paper without a title by its id', () => {
    const [row] = toReviewRows(findChanges([], [toEntry({ arxivIds: [toPaper({}).arxivId] })]), []).added;
    expect(row?.title).toBe('arXiv:2402.00001');
  });
});
