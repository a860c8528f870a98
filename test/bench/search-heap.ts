import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const readHeld = (): number => {
  collect();
  // What is still to be ended of the first goes with the second.
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** Takes away what earlier work left, so that no later one pays for it. */
export const clearHeap = (): void => collect();

/** Bytes that `load` leaves in memory, with what it made. */
export const measureHeld = async <T>(load: () => Promise<T>): Promise<{ readonly value: T; readonly bytes: number }> => {
  const before = readHeld();
  const value = await load();
  return { value, bytes: readHeld() - before };
};
