import { toMedian } from '../bench/figures.ts';
import { ATTACKS } from './attacks.ts';
import type { Property } from './property.ts';
import { READERS, type Reader } from './readers.ts';

/**
 * How much longer each doubling may take, in the geometric mean: a single one tells of the machine as much as of the
 * code. Work that grows with the length takes twice as long, with its square four times.
 */
const LIMIT = 3;
/** Milliseconds that the shortest text takes at least: below, it is the clock that is measured. */
const FLOOR = 0.5;
/** UTF-16 units. Whatever is still under the floor here reads a megabyte in a few milliseconds. */
const [SHORTEST, LONGEST] = [2 ** 9, 2 ** 19];
/** Doublings that are measured, and how often a length is. */
const [DOUBLINGS, ROUNDS] = [3, 2];
/** Measurements of which the middle one counts, when the first is over the limit. */
const SURE = 5;

const repeat = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

const measure = (read: Reader, text: string): number => {
  // What is left of the text before is not to be cleared away on this one's time.
  globalThis.gc?.({ type: 'minor' });
  const start = performance.now();
  read(text);
  return performance.now() - start;
};

/** The least that a few tries take: what else the machine does only adds. */
const measureLeast = (read: Reader, text: string, rounds: number): number =>
  Math.min(...Array.from({ length: rounds }, () => measure(read, text)));

const findLength = (read: Reader, unit: string): number => {
  let length = SHORTEST;
  while (length < LONGEST && measureLeast(read, repeat(unit, length), 2) < FLOOR) length *= 2;
  return length;
};

/** How much longer a doubling takes than the one before, in the mean. */
const measureGrowth = (read: Reader, unit: string, start: number): number => {
  const [first, last] = [start, start * 2 ** DOUBLINGS].map((length) => measureLeast(read, repeat(unit, length), ROUNDS));
  return ((last ?? NaN) / (first ?? NaN)) ** (1 / DOUBLINGS);
};

/** What takes too long, in words. A machine that does something else for a while is no fault: then it is measured again. */
const findFault = (read: Reader, name: string, unit: string): string | undefined => {
  const start = findLength(read, unit);
  if (start >= LONGEST || measureGrowth(read, unit, start) <= LIMIT) return undefined;
  const growth = toMedian(Array.from({ length: SURE }, () => measureGrowth(read, unit, start)));
  return growth > LIMIT ? `${name} from ${start} characters: each doubling takes ${growth.toFixed(2)} times as long` : undefined;
};

const toLinear = ([name, read]: readonly [string, Reader]): Property => ({
  name: `linear-${name}`,
  run: async () => {
    const faults = ATTACKS.flatMap(([attack, unit]) => findFault(read, attack, unit) ?? []);
    return { runs: ATTACKS.length, failure: faults.length === 0 ? null : faults.join('\n') };
  },
});

/**
 * That time grows with the length of a text and not with its square, for all that reads one, of every hostile kind. These
 * measure time, so they are no part of `npm test`; what is compared is the same work on the same machine in a row.
 */
export const LINEAR: readonly Property[] = Object.entries(READERS).map(toLinear);
