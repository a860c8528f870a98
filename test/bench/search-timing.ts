import { toMedian } from './figures.ts';
import { clearHeap } from './search-heap.ts';

/** Of which the middle one counts. */
const ROUNDS = 7;

/** Milliseconds that `work` takes; what earlier work left in memory is taken away first. */
const timeOnce = async (work: () => unknown): Promise<number> => {
  clearHeap();
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** What each round gave; the first, which only warms up, is left out. */
export const inRounds = async <T>(round: () => Promise<T>): Promise<readonly T[]> => {
  const rounds: T[] = [];
  for (let count = 0; count <= ROUNDS; count += 1) rounds.push(await round());
  return rounds.slice(1);
};

/** Milliseconds that each of some works takes, the middle one of several; in turn, so that whatever else the machine does falls on all alike. */
export const timeWorks = async (works: readonly (() => unknown)[]): Promise<number[]> => {
  const rounds = await inRounds(async () => {
    const times: number[] = [];
    for (const work of works) times.push(await timeOnce(work));
    return times;
  });
  return works.map((_, place) => toMedian(rounds.map((times) => times[place] ?? NaN)));
};

/** The number that `share` of them are not above. */
export const toPercentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(share * (numbers.length - 1))] ?? NaN;
