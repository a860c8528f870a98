/** The papers that have one tag of a paper's, by the keys of their entries, newest first. */
export interface TagNeighbours {
  readonly tag: string;
  readonly keys: readonly number[];
}

/** A paper near another: the key of its entry, and the tags that both have. */
export interface Neighbour {
  readonly key: number;
  readonly tags: readonly string[];
}

/** Of a tag that thousands have, the newest are enough: what else they share brings them forward. */
const MOST_KEYS = 2_000;

/** What sharing a tag says: the fewer have it, the more. */
const toWeight = ({ keys }: TagNeighbours): number => 1 / Math.log2(2 + keys.length);

/**
 * The papers nearest by tags, nearest first, at most `most`: who shares more and rarer tags stands before, and of equals
 * the one that came first in the lists. `own` are keys of the paper itself.
 * @example rankNeighbours([{ tag: 'moe', keys: [3, 9] }], new Set([9]), 5) // [{ key: 3, tags: ['moe'] }]
 */
export const rankNeighbours = (lists: readonly TagNeighbours[], own: ReadonlySet<number>, most: number): Neighbour[] => {
  const found = new Map<number, { readonly key: number; readonly tags: string[]; weight: number }>();
  for (const list of lists) {
    const weight = toWeight(list);
    for (const key of list.keys.slice(0, MOST_KEYS)) {
      if (own.has(key)) continue;
      const neighbour = found.get(key) ?? { key, tags: [], weight: 0 };
      neighbour.tags.push(list.tag);
      neighbour.weight += weight;
      found.set(key, neighbour);
    }
  }
  const ranked = [...found.values()].sort((one, other) => other.weight - one.weight);
  return ranked.slice(0, most).map(({ key, tags }) => ({ key, tags }));
};
