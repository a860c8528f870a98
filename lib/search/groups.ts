import { atOnce } from './at-once.ts';
import type { Segment } from './segment.ts';

/** Which documents, counted through all segments, are about one paper. */
export interface Groups {
  /** For each document one that stands for all of its paper, always the same. */
  readonly groupOf: Uint32Array;
  /** Papers. */
  readonly size: number;
  /** A byte a document: 1 where its paper has several. */
  readonly isShared: Uint8Array;
  /** All documents of a paper that has several, by the one that stands for it. */
  readonly members: ReadonlyMap<number, readonly number[]>;
}

/** In place of a document: there is none, or there are several. */
const [NONE, SEVERAL] = [-1, -2];

const join = (segments: readonly Segment[], read: (segment: Segment) => Float64Array): Float64Array<ArrayBuffer> => {
  const joined = new Float64Array(segments.reduce((sum, { count }) => sum + count, 0));
  let start = 0;
  for (const segment of segments) {
    joined.set(read(segment), start);
    start += segment.count;
  }
  return joined;
};

/** For each place the first that has the same value. Values are hashes: a Map, which hashes them again, would take ten times as long. */
const findFirsts = (values: Float64Array<ArrayBuffer>): Uint32Array => {
  const firsts = new Uint32Array(values.length);
  const halves = new Uint32Array(values.buffer);
  const bits = Math.ceil(Math.log2(2 * values.length + 2));
  const slots = new Int32Array(2 ** bits).fill(NONE);
  for (let place = 0; place < values.length; place += 1) {
    const sum = Math.imul((halves[2 * place] ?? 0) ^ (halves[2 * place + 1] ?? 0), 0x9e3779b1);
    let slot = sum >>> (32 - bits);
    let first = slots[slot] ?? NONE;
    while (first !== NONE && values[first] !== values[place]) {
      slot = (slot + 1) & (slots.length - 1);
      first = slots[slot] ?? NONE;
    }
    if (first === NONE) slots[slot] = place;
    firsts[place] = first === NONE ? place : first;
  }
  return firsts;
};

const toMembers = (groupOf: Uint32Array): Pick<Groups, 'isShared' | 'members'> => {
  const isShared = new Uint8Array(groupOf.length);
  const members = new Map<number, number[]>();
  for (let document = 0; document < groupOf.length; document += 1) {
    const group = groupOf[document] ?? 0;
    // Who stands for a paper comes before or after the others.
    if (group !== document) isShared[group] = isShared[document] = 1;
  }
  for (let document = 0; document < groupOf.length; document += 1) {
    if (isShared[document] === 0) continue;
    const group = groupOf[document] ?? 0;
    const list = members.get(group);
    if (list === undefined) members.set(group, [document]);
    else list.push(document);
  }
  return { isShared, members };
};

/**
 * Finds the documents of one paper: those with one id, and those without an id that are called as the only one so called.
 * Two papers with ids of their own stay two, whatever they are called.
 */
export function* groupDocumentsInSteps(segments: readonly Segment[]): Generator<void, Groups> {
  const [ids, titles] = [join(segments, (segment) => segment.ids), join(segments, (segment) => segment.titles)];
  const sameId = findFirsts(ids);
  yield;
  const sameTitle = findFirsts(titles);
  yield;
  const [groupOf, owners, nameless] = [new Uint32Array(ids.length), new Int32Array(ids.length).fill(NONE), new Int32Array(ids.length).fill(NONE)];
  const addNamed = (document: number): void => {
    const [first, title] = [sameId[document] ?? document, sameTitle[document] ?? document];
    groupOf[document] = first;
    owners[title] = owners[title] === NONE || owners[title] === first ? first : SEVERAL;
  };
  const addNameless = (document: number): void => {
    const title = sameTitle[document] ?? document;
    const owner = owners[title] ?? NONE;
    if (nameless[title] === NONE) nameless[title] = document;
    groupOf[document] = titles[document] === 0 ? document : owner >= 0 ? owner : nameless[title] ?? document;
  };
  // Those with ids first: whoever has none joins them.
  for (let document = 0; document < ids.length; document += 1) if (ids[document] !== 0) addNamed(document);
  for (let document = 0; document < ids.length; document += 1) if (ids[document] === 0) addNameless(document);
  yield;
  let size = 0;
  for (let document = 0; document < groupOf.length; document += 1) size += Number(groupOf[document] === document);
  return { groupOf, size, ...toMembers(groupOf) };
}

/** {@link groupDocumentsInSteps}, at once. */
export const toGroups = (segments: readonly Segment[]): Groups => atOnce(groupDocumentsInSteps(segments));
