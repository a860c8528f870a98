import type { ImportClient } from './import-client.ts';

/** Gives workers, one that was started before it was asked for where there is one. */
export class ClientSupply {
  readonly #start: () => ImportClient;
  #next: ImportClient | undefined;

  constructor(start: () => ImportClient) {
    this.#start = start;
  }

  /** Starts the next one when there is time: it takes as long to start as to read some hundred notes. */
  prepare(): void {
    requestIdleCallback(() => (this.#next ??= this.#start()));
  }

  take(): ImportClient {
    const next = this.#next;
    this.#next = undefined;
    if (next?.isAlive() === true) return next;
    next?.stop();
    return this.#start();
  }
}
