import { findTagged } from './filter.ts';
import type { Groups } from './groups.ts';
import type { OpenSegment, Scores } from './score.ts';

/** What nobody wants. */
export interface Exclusion {
  /** Keys of tags. */
  readonly tags: readonly string[];
  /** Words, authors and phrases, each by segments. */
  readonly scores: readonly (readonly Scores[])[];
}

const markPaper = (marks: Uint8Array, document: number, { groupOf, isShared, members }: Groups): void => {
  if (isShared[document] !== 1) return void (marks[document] = 1);
  for (const member of members.get(groupOf[document] ?? document) ?? []) marks[member] = 1;
};

/**
 * A byte for each document of all segments, counted through: 1 for each of a paper of which any says what is not wanted,
 * because what all of them say is shown as one. `undefined` where nothing is excluded.
 */
export const toUnwanted = ({ tags, scores }: Exclusion, segments: readonly OpenSegment[], groups: Groups): Uint8Array | undefined => {
  if (tags.length === 0 && scores.length === 0) return undefined;
  const marks = new Uint8Array(groups.groupOf.length);
  let base = 0;
  for (const [at, { segment }] of segments.entries()) {
    const said = scores.flatMap((bySegment) => bySegment[at]?.documents ?? []);
    for (const documents of [findTagged(segment, tags), ...said]) for (const document of documents) markPaper(marks, base + document, groups);
    base += segment.count;
  }
  return marks;
};
