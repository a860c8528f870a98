import { FaultError } from '../../lib/fault.ts';

/**
 * How a worker's end is noticed, which the browser tells nobody: the worker holds a lock of its own name for as long as
 * it lives, and whoever started it waits for that lock.
 */

/** Milliseconds after which a worker that has not said that it lives is taken for dead; one starts in some 50. */
const MOST_STARTING = 10_000;

/** In the worker: holds the lock from now on, and then calls `onHeld`. */
export const holdLife = (onHeld: () => void): void =>
  void navigator.locks.request(self.name, () => {
    onHeld();
    return new Promise(() => {});
  });

/** What is to be said of an error in a worker. Where its script cannot be loaded the browser has no word of it. */
export const toWorkerError = (message: string | undefined): Error => (message ? new Error(message) : new FaultError('worker_ended'));

/** A worker whose end is waited for. */
export interface Life {
  /** To be called when the worker says that it holds the lock. */
  watch(): void;
  /** To be called when it is ended where it was started. */
  leave(): void;
}

/** Where it was started: calls `onEnd` when it is dead, or does not come to life. */
export const startLife = (name: string, onEnd: (error: FaultError) => void): Life => {
  const starting = setTimeout(() => onEnd(new FaultError('worker_ended')), MOST_STARTING);
  const leave = (): void => clearTimeout(starting);
  const watch = (): void => {
    leave();
    void navigator.locks.request(name, () => onEnd(new FaultError('worker_ended')));
  };
  return { watch, leave };
};
