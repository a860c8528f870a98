import type { Segment } from './segment.ts';

/** Which documents, counted through all segments, are about one paper. */
export interface Groups {
  /** For each document one that stands for all of its paper, always the same. */
  readonly groupOf: Uint32Array;
  /** All documents of a paper that has several, by the one that stands for it. */
  readonly members: ReadonlyMap<number, readonly number[]>;
}

/** Stands for papers of which no one alone has a title. */
const SEVERAL = -1;

const join = (segments: readonly Segment[], read: (segment: Segment) => Float64Array): Float64Array => {
  const joined = new Float64Array(segments.reduce((sum, { count }) => sum + count, 0));
  let start = 0;
  for (const segment of segments) {
    joined.set(read(segment), start);
    start += segment.count;
  }
  return joined;
};

const toMembers = (groupOf: Uint32Array): Map<number, number[]> => {
  const sizes = new Uint32Array(groupOf.length);
  for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1;
  const members = new Map<number, number[]>();
  for (const [document, group] of groupOf.entries()) {
    if ((sizes[group] ?? 0) < 2) continue;
    const list = members.get(group);
    if (list === undefined) members.set(group, [document]);
    else list.push(document);
  }
  return members;
};

/**
 * Finds the documents of one paper: those with one id, and those without an id that are called as the only one so called.
 * Two papers with ids of their own stay two, whatever they are called.
 */
export const toGroups = (segments: readonly Segment[]): Groups => {
  const [ids, titles] = [join(segments, (segment) => segment.ids), join(segments, (segment) => segment.titles)];
  const groupOf = new Uint32Array(ids.length);
  const [byId, owners, nameless] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  const addNamed = (document: number, id: number, title: number): void => {
    const first = byId.get(id) ?? document;
    byId.set(id, first);
    groupOf[document] = first;
    owners.set(title, (owners.get(title) ?? first) === first ? first : SEVERAL);
  };
  const addNameless = (document: number, title: number): void => {
    const owner = owners.get(title) ?? SEVERAL;
    const first = title === 0 ? document : owner === SEVERAL ? nameless.get(title) ?? document : owner;
    nameless.set(title, first);
    groupOf[document] = first;
  };
  // Those with ids first: whoever has none joins them.
  for (const [document, id] of ids.entries()) if (id !== 0) addNamed(document, id, titles[document] ?? 0);
  for (const [document, id] of ids.entries()) if (id === 0) addNameless(document, titles[document] ?? 0);
  return { groupOf, members: toMembers(groupOf) };
};
