import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a worker says: how far it is, or something else by its name. */
interface Said {
  readonly reply: string;
  readonly progress?: { readonly step: string; readonly done: number };
}

/**
 * Lets each word of the worker wait for a lock that is called after it: a test holds it as long as it wants, and workers only
 * while they say it, one after the other. Where a test holds `stuck-write`, the worker never gets beyond its first word of
 * entries that are written, in the midst of their transaction. Stands before the worker's script, and so may use nothing
 * from outside itself.
 */
const install = (): void => {
  const say = self.postMessage.bind(self);
  let last: Promise<unknown> = Promise.resolve();
  const sayLater = (said: Said): void => {
    last = last.then(() => navigator.locks.request(`held-${said.progress?.step ?? `reply-${said.reply}`}`, () => say(said)));
  };
  let isStuck = false;
  // Looked at when it is called: in the midst of a transaction there is no waiting for an answer.
  self.addEventListener('message', async () => {
    const { held = [] } = await navigator.locks.query();
    isStuck = held.some(({ name }) => name === 'stuck-write');
  });
  const sayOrStick = (said: Said): void => {
    if (!isStuck || said.progress?.step !== 'write' || said.progress.done === 0) return sayLater(said);
    say(said);
    for (;;);
  };
  Object.assign(self, { postMessage: sayOrStick });
};

/**
 * A copy of a built extension in which an import stands still where a test wants it: at the last that was said before the
 * word that is held: `held-` with a step's name, or with `reply-` and that of another word. Such a word holds only what is
 * said, but for `held-reply-index`, which the worker has to have answered. Gives the copy's folder.
 */
export const makeHeld = (built: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-held-'));
  cpSync(built, folder, { recursive: true });
  const name = readdirSync(join(folder, 'assets')).find((file) => file.startsWith('import-worker-')) ?? '';
  const path = join(folder, 'assets', name);
  writeFileSync(path, `(${install})();\n${readFileSync(path, 'utf8')}`);
  return folder;
};

/** Takes a lock, and holds it until {@link letGo}. Runs in the page, as that does, and so may use nothing from outside itself. */
export const hold = (name: string): Promise<void> =>
  new Promise((resolve) => {
    void navigator.locks.request(name, () => {
      resolve();
      return new Promise<void>((free) => window.addEventListener(`free ${name}`, () => free(), { once: true }));
    });
  });

/** Until somebody waits for a lock that {@link hold} took: what is under way stands still there. */
export const waitForHeld = async (name: string): Promise<void> => {
  for (;;) {
    const { pending = [] } = await navigator.locks.query();
    if (pending.some((each) => each.name === name)) return;
  }
};

/** Lets go of a lock that {@link hold} took. */
export const letGo = (name: string): void => void window.dispatchEvent(new Event(`free ${name}`));
