import type { Change } from './changes.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** A paper, as a list shows it. */
export interface PaperRow {
  /** `arXiv:…` where no title is known. */
  readonly title: string;
  readonly date: string | null;
}

/** What an import would do, by part. */
export interface ReviewRows {
  readonly added: readonly PaperRow[];
  readonly changed: readonly Change[];
  readonly same: readonly PaperRow[];
  /** All that is wrong, by code: errors first, the commonest code first. */
  readonly problems: readonly Problem[];
  /** The errors among them: what could not be taken. */
  readonly refused: readonly Problem[];
}

export type ReviewPart = keyof ReviewRows;

/** What an import would do: how much, and the first rows of each part. */
export interface Review {
  readonly counts: Readonly<Record<ReviewPart, number>>;
  readonly rows: ReviewRows;
}

/** Rows that are shown, or asked for, at a time. */
export const ROWS_AT_ONCE = 50;

const toPaperRow = ({ after: [entry] }: Change): PaperRow =>
  ({ title: entry?.title || `arXiv:${entry?.arxivIds[0] ?? ''}`, date: entry?.date ?? null });

const groupProblems = (problems: readonly Problem[]): Problem[] => {
  const byCode = new Map<ProblemCode, Problem[]>();
  for (const problem of problems) {
    const group = byCode.get(problem.code);
    if (group === undefined) byCode.set(problem.code, [problem]);
    else group.push(problem);
  }
  const rank = (group: readonly Problem[]): number => group.length + (group[0]?.severity === 'error' ? 1e9 : 0);
  return [...byCode.values()].sort((one, other) => rank(other) - rank(one)).flat();
};

/** All rows of a review. */
export const toReviewRows = (changes: readonly Change[], problems: readonly Problem[]): ReviewRows => {
  const ofKind = (kind: Change['kind']): Change[] => changes.filter((change) => change.kind === kind);
  const grouped = groupProblems(problems);
  return {
    added: ofKind('added').map(toPaperRow),
    changed: ofKind('changed'),
    same: ofKind('same').map(toPaperRow),
    problems: grouped,
    refused: grouped.filter(({ severity }) => severity === 'error'),
  };
};

const NOWHERE: Readonly<Record<ReviewPart, number>> = { added: Infinity, changed: Infinity, same: Infinity, problems: Infinity, refused: Infinity };
const TOP: Readonly<Record<ReviewPart, number>> = { added: 0, changed: 0, same: 0, problems: 0, refused: 0 };

/** Where to slice from for more rows of one part and none of the others. */
export const startOf = (part: ReviewPart, place: number): Readonly<Record<ReviewPart, number>> => ({ ...NOWHERE, [part]: place });

/** Commentaries of one paper that are shown: nobody reads more of them beside each other. */
const MOST_SHOWN = 20;

const cutChange = ({ kind, before, after }: Change): Change =>
  ({ kind, before: before.slice(0, MOST_SHOWN), after: after.slice(0, MOST_SHOWN) });

/** Each part from its `start` on, {@link ROWS_AT_ONCE} at most. */
export const sliceRows = (rows: ReviewRows, start: Readonly<Record<ReviewPart, number>> = TOP): ReviewRows => {
  const slice = <T>(list: readonly T[], from: number): T[] => list.slice(from, from + ROWS_AT_ONCE);
  return {
    added: slice(rows.added, start.added),
    changed: slice(rows.changed, start.changed).map(cutChange),
    same: slice(rows.same, start.same),
    problems: slice(rows.problems, start.problems),
    refused: slice(rows.refused, start.refused),
  };
};

/** Rows and those that follow them. */
export const joinRows = (one: ReviewRows, other: ReviewRows): ReviewRows => ({
  added: [...one.added, ...other.added],
  changed: [...one.changed, ...other.changed],
  same: [...one.same, ...other.same],
  problems: [...one.problems, ...other.problems],
  refused: [...one.refused, ...other.refused],
});

/** The counts and the first rows. */
export const toReview = (rows: ReviewRows): Review => ({
  counts: {
    added: rows.added.length,
    changed: rows.changed.length,
    same: rows.same.length,
    problems: rows.problems.length,
    refused: rows.refused.length,
  },
  rows: sliceRows(rows),
});
