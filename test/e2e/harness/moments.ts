/**
 * Moments of what the options page does, waited for in the page itself, which is quicker than to ask it. Each runs in the
 * page, in Chromium and in Firefox, and so may use nothing from outside itself.
 */

/** Until the step under way is called `step`, or is so far: its name and how much of it is done. */
export const waitForStep = (step: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!document.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext')?.startsWith(step)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });

/** Cancels as soon as the step under way is called `step`. */
export const cancelAt = (step: string): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext')?.startsWith(step)) return;
      observer.disconnect();
      document.querySelector<HTMLElement>('#activity button')?.click();
      resolve();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });

/** Until a file beside the database is written. */
export const waitForFile = async (name: string): Promise<void> => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
  for (;;) {
    const file = await folder.getFileHandle(name).then((handle) => handle.getFile(), () => undefined);
    if (file !== undefined && file.size > 0) return;
  }
};

/** Holds the turn to write for as long as the page is open, as one that writes does. */
export const holdTurn = (): Promise<void> =>
  new Promise((resolve) => {
    void navigator.locks.request('gloss-write', () => {
      resolve();
      return new Promise(() => {});
    });
  });

/** Until so many wait for that turn. */
export const waitForWaiting = async (count: number): Promise<void> => {
  for (;;) {
    const { pending = [] } = await navigator.locks.query();
    if (pending.filter(({ name }) => name === 'gloss-write').length === count) return;
  }
};
