import type { Alternative } from './alternatives.ts';
import { ByteReader } from './bytes.ts';
import { MOST_WEIGHT, WEIGHT_OF } from './fields.ts';
import { countPostings, expand, expandEach, type Pattern, type TermHit } from './pattern.ts';
import type { Segment } from './segment.ts';

/** A segment with those of its bytes that a query asks for. */
export interface OpenSegment {
  readonly segment: Segment;
  /** The bytes of a term; empty where they are not at hand. */
  postingsOf(term: number): Uint8Array;
  placesOf(term: number): Uint8Array;
}

/** What is looked for in which fields: any of the alternatives. */
export interface Need {
  readonly alternatives: readonly Alternative[];
  /** Bits of fields. */
  readonly fields: number;
}

/** How well the documents of a segment answer a need. */
export interface Scores {
  /**
   * An element a document: 0 not at all; else 1000 for each step that it is nearer than a guess, and the weight of where
   * it stands, at most {@link MOST_WEIGHT}.
   */
  readonly values: Float32Array;
  /** Those that answer at all, in no order. */
  readonly documents: Uint32Array;
}
export const STEP = 1_000;

const toLevel = (distance: number): number => (2 - distance) * STEP;

/** What is scored where: a way, the fields in which it counts, and who hears of each document. */
interface Scoring {
  readonly alternative: Alternative;
  readonly fields: number;
  keep(document: number, score: number): void;
}

// Runs some hundred thousand times in code that has not run before: no object and no more than one call for a posting.
const scoreTerm = ({ segment, postingsOf }: OpenSegment, { term, fit, isWhole }: TermHit, { alternative, fields, keep }: Scoring): void => {
  const bytes = postingsOf(term);
  const level = toLevel(Math.max(alternative.distance, isWhole ? 0 : 1));
  const share = fit * alternative.fit;
  let [document, last, score] = [0, 0, level];
  for (let place = 0; place < bytes.length; place += 1) {
    let byte = bytes[place] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      place += 1;
      byte = bytes[place] ?? 0;
      step |= (byte & 127) << shift;
    }
    document += step >>> 0;
    place += 1;
    const mask = bytes[place] ?? 0;
    // Most stand in the same fields as the one before.
    if (mask !== last) score = level + Math.min(MOST_WEIGHT, share * (WEIGHT_OF[mask] ?? 0));
    last = mask;
    if ((mask & fields) !== 0 && document < segment.count) keep(document, score);
  }
};

const scorePattern = (open: OpenSegment, pattern: Pattern, scoring: Scoring): void => {
  for (const hit of expand(open.segment, pattern)) scoreTerm(open, hit, scoring);
};

/** Positions at which terms stand in the documents that are wanted. */
const readPlaces = (open: OpenSegment, hits: readonly TermHit[], wanted: ReadonlySet<number>): Map<number, Set<number>> => {
  const byDocument = new Map<number, Set<number>>();
  for (const { term } of hits) {
    const [postings, places] = [new ByteReader(open.postingsOf(term)), new ByteReader(open.placesOf(term))];
    let document = 0;
    while (!postings.isAtEnd) {
      document += postings.readNumber();
      postings.readByte();
      const set = wanted.has(document) ? byDocument.get(document) ?? new Set<number>() : undefined;
      let place = 0;
      for (let rest = places.readNumber(); rest > 0; rest -= 1) {
        place += places.readNumber();
        set?.add(place);
      }
      if (set !== undefined) byDocument.set(document, set);
    }
  }
  return byDocument;
};

const stepOn = (open: OpenSegment, pattern: Pattern, before: ReadonlyMap<number, ReadonlySet<number>>): Map<number, Set<number>> => {
  const here = readPlaces(open, expand(open.segment, pattern), new Set(before.keys()));
  const beside = new Map<number, Set<number>>();
  for (const [document, places] of here) {
    const left = before.get(document);
    const next = new Set([...places].filter((place) => left?.has(place - 1)));
    if (next.size > 0) beside.set(document, next);
  }
  return beside;
};

/** The documents in which the parts stand beside each other. */
const findBeside = (open: OpenSegment, parts: readonly Pattern[], wanted: ReadonlySet<number>): Iterable<number> => {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  let reached = readPlaces(open, expand(open.segment, first), wanted);
  for (const part of others) reached = stepOn(open, part, reached);
  return reached.keys();
};

/** Documents that answer every part, with the least that they answer one. The rarest part goes first: few are left for the others. */
const scoreEach = (open: OpenSegment, { alternative, fields }: Omit<Scoring, 'keep'>): Map<number, number> => {
  const rarest = alternative.parts.toSorted((one, other) => countPostings(open.segment, one) - countPostings(open.segment, other));
  let reached: Map<number, number> | undefined;
  for (const pattern of rarest) {
    const next = new Map<number, number>();
    const keep = (document: number, score: number): void => {
      const before = reached === undefined ? Infinity : reached.get(document);
      if (before !== undefined) next.set(document, Math.max(next.get(document) ?? 0, Math.min(before, score)));
    };
    scorePattern(open, pattern, { alternative, fields, keep });
    reached = next;
    if (next.size === 0) break;
  }
  return reached ?? new Map();
};

const scoreParts = (open: OpenSegment, { alternative, fields, keep }: Scoring): void => {
  if (expandEach(open.segment, alternative.parts) === undefined) return;
  const scores = scoreEach(open, { alternative, fields });
  if (scores.size === 0) return;
  for (const document of findBeside(open, alternative.parts, new Set(scores.keys()))) {
    // A phrase is what was typed, however its edges were found.
    keep(document, toLevel(alternative.distance) + ((scores.get(document) ?? 0) % STEP));
  }
};

/** How well each document of a segment answers a need: by the best of its ways. */
export const scoreNeed = (open: OpenSegment, { alternatives, fields }: Need): Scores => {
  const values = new Float32Array(open.segment.count);
  const documents = new Uint32Array(open.segment.count);
  let found = 0;
  const keep = (document: number, score: number): void => {
    const before = values[document] ?? 0;
    if (score <= before) return;
    if (before === 0) {
      documents[found] = document;
      found += 1;
    }
    values[document] = score;
  };
  for (const alternative of alternatives) {
    const [pattern] = alternative.parts;
    if (alternative.parts.length === 1 && pattern !== undefined) scorePattern(open, pattern, { alternative, fields, keep });
    else scoreParts(open, { alternative, fields, keep });
  }
  return { values, documents: documents.subarray(0, found) };
};
