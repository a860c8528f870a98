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

const measure = async (read: Reader, text: string): Promise<number> => {
  // What is left of the text before is not to be cleared away on this one's time.
  globalThis.gc?.({ type: 'minor' });
  const start = performance.now();
  await read(text);
  return performance.now() - start;
};

/** The least that a few tries take: what else the machine does only adds. */
const measureLeast = async (read: Reader, text: string, rounds: number): Promise<number> => {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) least = Math.min(least, await measure(read, text));
  return least;
};

const findLength = async (read: Reader, unit: string): Promise<number> => {
  let length = SHORTEST;
  while (length < LONGEST && (await measureLeast(read, repeat(unit, length), 2)) < FLOOR) length *= 2;
  return length;
};

/** How much longer a doubling takes than the one before, in the mean. */
const measureGrowth = async (read: Reader, unit: string, start: number): Promise<number> => {
  const first = await measureLeast(read, repeat(unit, start), ROUNDS);
  const last = await measureLeast(read, repeat(unit, start * 2 ** DOUBLINGS), ROUNDS);
  return (last / first) ** (1 / DOUBLINGS);
};

const measureSurely = async (read: Reader, unit: string, start: number): Promise<number> => {
  const growths: number[] = [];
  while (growths.length < SURE) growths.push(await measureGrowth(read, unit, start));
  return toMedian(growths);
};

/** What takes too long, in words; none where nothing does. A machine that does something else for a while is no fault: then it is measured again. */
const findFaults = async (read: Reader, name: string, unit: string): Promise<string[]> => {
  const start = await findLength(read, unit);
  if (start >= LONGEST || (await measureGrowth(read, unit, start)) <= LIMIT) return [];
  const growth = await measureSurely(read, unit, start);
  return growth > LIMIT ? [`${name} from ${start} characters: each doubling takes ${growth.toFixed(2)} times as long`] : [];
};

const toLinear = ([name, read]: readonly [string, Reader]): Property => ({
  name: `linear-${name}`,
  run: async () => {
    const faults: string[] = [];
    for (const [attack, unit] of ATTACKS) faults.push(...(await findFaults(read, attack, unit)));
    return { runs: ATTACKS.length, failure: faults.length === 0 ? null : faults.join('\n') };
  },
});

/**
 * That time grows with the length of a text and not with its square, for all that reads one, of every hostile kind. These
 * measure time, so they are no part of `npm test`; what is compared is the same work on the same machine in a row.
 */
export const LINEAR: readonly Property[] = Object.entries(READERS).map(toLinear);
