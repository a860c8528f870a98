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

/** A worker whose end is waited for. */
export interface Life {
  /** To be called when the worker says that it holds the lock. */
  watch(): void;
  /** To be called when it is ended where it was started. */
  leave(): void;
}

/** Where it was started: calls `onEnd` when it is dead, or does not come to life. */
export const startLife = (name: string, onEnd: (reason: string) => void): Life => {
  const starting = setTimeout(() => onEnd('the worker did not start'), MOST_STARTING);
  const leave = (): void => clearTimeout(starting);
  const watch = (): void => {
    leave();
    void navigator.locks.request(name, () => onEnd('the worker ended'));
  };
  return { watch, leave };
};
