/** A source's number and how many entries it has. */
export interface Sized {
  readonly number: number;
  readonly entries: number;
}

/** A segment at least so many times as large as the one after it stays by itself. */
const STEP = 4;

const countOf = (group: readonly Sized[]): number => group.reduce((sum, { entries }) => sum + entries, 0);

/**
 * Says which sources, in the order of their numbers, make a segment together: few segments to search, and little to build
 * when one is added. It depends on the sources alone, so to take away what was added gives the same segments again.
 * @example toPartition([{ number: 0, entries: 900 }, { number: 1, entries: 12 }]) // [[0], [1]]
 */
export const toPartition = (sources: readonly Sized[]): number[][] => {
  const groups: Sized[][] = [];
  const ordered = sources.filter(({ entries }) => entries > 0).toSorted((one, other) => one.number - other.number);
  for (const source of ordered) {
    let group = [source];
    for (let before = groups.at(-1); before !== undefined && countOf(before) < STEP * countOf(group); before = groups.at(-1)) {
      groups.pop();
      group = [...before, ...group];
    }
    groups.push(group);
  }
  return groups.map((group) => group.map(({ number }) => number));
};
