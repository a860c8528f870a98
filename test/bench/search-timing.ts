import { areMeasured, toMedian } from './figures.ts';
import { clearHeap } from './search-heap.ts';

/** Of which the middle one counts; so many that every third of them has a middle one too. */
export const ROUNDS = 9;

/** What `work` gives, and the milliseconds that it takes; what earlier work left in memory is taken away first. */
export const timeOnce = async <T>(work: () => T): Promise<{ readonly value: Awaited<T>; readonly time: number }> => {
  clearHeap();
  const start = performance.now();
  const value = await work();
  return { value, time: performance.now() - start };
};

/** Milliseconds that `work` takes, the middle one of several after one that warms up. */
export const timeWork = async (work: () => unknown): Promise<number> => {
  await timeOnce(work);
  const times: number[] = [];
  while (times.length < ROUNDS) times.push((await timeOnce(work)).time);
  return toMedian(times);
};

/** The number that `share` of them are not above; `NaN` where one could not be measured. */
export const toPercentile = (numbers: readonly number[], share: number): number =>
  areMeasured(numbers) ? (numbers.toSorted((one, other) => one - other)[Math.floor(share * (numbers.length - 1))] ?? NaN) : NaN;
