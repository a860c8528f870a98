import type { Entry } from './entry.ts';
import { toSpaced } from './lines.ts';

/** A commentary as it was and as it is; either may not exist. */
export interface EntryPair {
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
}

const hasSameText = (one: Entry, other: Entry): boolean => {
  const [ko, en] = [toSpaced(one.commentary), toSpaced(one.commentaryEn)];
  return (ko !== '' && ko === toSpaced(other.commentary)) || (en !== '' && en === toSpaced(other.commentaryEn));
};

const hasSameDate = (one: Entry, other: Entry): boolean => one.date === other.date;

/**
 * The entries of one paper before and after, each with the one that it was: the one with its words, else the one of its
 * day. In the order of `after`; what is gone comes last.
 */
export const pairEntries = (before: readonly Entry[], after: readonly Entry[]): EntryPair[] => {
  const rest = new Set(before);
  const pairs = new Map<Entry, Entry>();
  for (const isSame of [hasSameText, hasSameDate]) {
    for (const entry of after.filter((each) => !pairs.has(each))) {
      const old = [...rest].find((each) => isSame(each, entry));
      if (old === undefined) continue;
      pairs.set(entry, old);
      rest.delete(old);
    }
  }
  return [...after.map((entry) => ({ before: pairs.get(entry), after: entry })), ...[...rest].map((old) => ({ before: old, after: undefined }))];
};
