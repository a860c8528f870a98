const TURN = 'gloss-import';

/** How a turn waits. */
export interface Waiting {
  /** Ends the wait; {@link withTurn} rejects then. */
  readonly signal: AbortSignal;
  /** Called when another tab has the turn. */
  onWait(): void;
}

/**
 * Runs `work` while no other tab of this page imports or removes; a tab that dies gives its turn back. `work` hears whether
 * another tab had it.
 */
export const withTurn = async ({ signal, onWait }: Waiting, work: (hasWaited: boolean) => Promise<void>): Promise<void> => {
  const isDone = await navigator.locks.request(TURN, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work(false);
    return lock !== null;
  });
  if (isDone) return;
  onWait();
  await navigator.locks.request(TURN, { signal }, () => work(true));
};
