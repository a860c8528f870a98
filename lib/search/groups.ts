import type { Segment } from './segment.ts';

/** Which documents, counted through all segments, are about one paper. */
export interface Groups {
  /** For each document the first one that is about the same paper. */
  readonly groupOf: Uint32Array;
}

/**
 * Finds the documents of one paper: those with one id, and those without an id that are called as the only one so called.
 * Two papers with ids of their own stay two, whatever they are called.
 */
export const toGroups = (segments: readonly Segment[]): Groups => {
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  const groupOf = new Uint32Array(total);
  const [byId, byTitle] = [new Map<number, number>(), new Map<number, number>()];
  const all = segments.flatMap(({ ids, titles, count }) => Array.from({ length: count }, (_, at) => [ids[at] ?? 0, titles[at] ?? 0] as const));
  // Those with ids first: whoever has none joins them.
  for (const [document, [id, title]] of all.entries()) {
    if (id === 0) continue;
    const first = byId.get(id) ?? document;
    byId.set(id, first);
    groupOf[document] = first;
    if (title !== 0 && !byTitle.has(title)) byTitle.set(title, first);
  }
  for (const [document, [id, title]] of all.entries()) {
    if (id !== 0) continue;
    const first = title === 0 ? document : byTitle.get(title) ?? document;
    if (title !== 0) byTitle.set(title, first);
    groupOf[document] = first;
  }
  return { groupOf };
};
