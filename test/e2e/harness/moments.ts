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

/** Until a file beside the database is written, or, if it was gone too soon to be seen, until what was asked for is said to be done. */
export const waitForFile = async (name: string): Promise<void> => {
  const readSaid = (): string => document.querySelector('[role=status]:not(.sr)')?.textContent ?? '';
  const before = readSaid();
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
  for (;;) {
    const file = await folder.getFileHandle(name).then((handle) => handle.getFile(), () => undefined);
    if ((file !== undefined && file.size > 0) || !['', before].includes(readSaid())) return;
  }
};

/** What may be waited for: a step under way, as above, or a file beside the database. */
export type Moment = readonly [kind: 'step' | 'file', name: string];

/**
 * Marks the page at a moment of what is about to be asked of it, or, if that was too short to be seen, when it is done.
 * For Firefox, which is asked one thing after another.
 */
export const markMoment = ([kind, name]: Moment): void => {
  const readSaid = (): string => document.querySelector('[role=status]:not(.sr)')?.textContent ?? '';
  const before = readSaid();
  const isAtStep = (): boolean => document.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext')?.startsWith(name) ?? false;
  const hasFile = async (): Promise<boolean> => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
    return folder.getFileHandle(name).then((handle) => handle.getFile()).then(({ size }) => size > 0, () => false);
  };
  const look = async (): Promise<void> => {
    const isThere = kind === 'step' ? isAtStep() : await hasFile();
    if (!isThere && ['', before].includes(readSaid())) return void setTimeout(look);
    document.body.dataset.reached = name;
  };
  void look();
};

/** Holds the turn to write for as long as the page is open, as one that writes does. */
export const holdTurn = (): Promise<void> =>
  new Promise((resolve) => {
    void navigator.locks.request('gloss-write', () => {
      resolve();
      return new Promise(() => {});
    });
  });

/** Until so many, or more, wait for that turn. */
export const waitForWaiting = async (count: number): Promise<void> => {
  for (;;) {
    const { pending = [] } = await navigator.locks.query();
    if (pending.filter(({ name }) => name === 'gloss-write').length >= count) return;
  }
};

/** Until nobody has the turn to import, or that to write: what is asked for next does not wait. */
export const waitForFree = async (): Promise<void> => {
  for (;;) {
    const { held = [] } = await navigator.locks.query();
    if (!held.some(({ name }) => name === 'gloss-import' || name === 'gloss-write')) return;
  }
};
