/**
 * How a worker's end is noticed, which the browser tells nobody: the worker holds a lock of its own name for as long as
 * it lives, and whoever started it waits for that lock.
 */

/** In the worker: holds the lock from now on, and then calls `onHeld`. */
export const holdLife = (onHeld: () => void): void =>
  void navigator.locks.request(self.name, () => {
    onHeld();
    return new Promise(() => {});
  });

/** Where it was started, once it holds the lock: calls `onEnd` when it is dead. */
export const watchLife = (name: string, onEnd: () => void): void => void navigator.locks.request(name, onEnd);
