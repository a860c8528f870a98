import type { Page } from '@playwright/test';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who meets the failure. */
export type Place = 'page' | 'worker';

/** What the page has of it. */
export interface Failing {
  arm(place: Place, call: number): void;
  /** How many calls were still to come before the one that is to fail, and that one: 0 or less once it was made. */
  readLeft(place: Place): number;
}

/** Where a page finds the call that is to fail while it starts. */
export const AT_START = 'failing-storage';

/**
 * Makes one call of the browser's storage fail, when it is told which. Stands before a script of the extension, and so may
 * use nothing from outside itself. Page and worker speak of it on the way of the worker's own words: what is said there
 * comes in the order in which it is said, so that who has read the worker's answer knows of all calls before it.
 */
const install = (place: Place, name: string): void => {
  const isWorker = place === 'worker';
  let left = isWorker ? 0 : Number(sessionStorage.getItem(name));
  // Of the worker's: what each is told, and the fewest that one has said since.
  let [ofWorker, leftOfWorker] = [0, 0];
  const workers = new Set<Worker>();
  const failing: Failing = {
    arm: (where, call) => {
      if (where === 'page') left = call;
      else [ofWorker, leftOfWorker] = [call, call];
      if (where === 'worker') workers.forEach((worker) => worker.postMessage({ [name]: call }));
    },
    readLeft: (where) => (where === 'page' ? left : leftOfWorker),
  };
  Object.assign(globalThis, { failing });
  const isTurn = (): boolean => {
    left -= 1;
    if (isWorker && left >= 0) postMessage({ [name]: left });
    return left === 0;
  };
  const toFault = (): DOMException => new DOMException('made to fail', 'UnknownError');
  const wrap = (owner: object | undefined, names: readonly string[], isAsync: boolean): void => {
    for (const name of names) {
      const original = owner === undefined ? undefined : Reflect.get(owner, name);
      if (owner === undefined || typeof original !== 'function') continue;
      Reflect.set(owner, name, function (this: unknown, ...values: unknown[]) {
        if (!isTurn()) return Reflect.apply(original, this, values);
        if (isAsync) return Promise.reject(toFault());
        throw toFault();
      });
    }
  };
  wrap(globalThis.IDBFactory?.prototype, ['open'], false);
  wrap(globalThis.IDBDatabase?.prototype, ['transaction'], false);
  wrap(globalThis.IDBObjectStore?.prototype, ['put', 'delete', 'get', 'getAll', 'getKey', 'getAllKeys', 'openCursor', 'openKeyCursor'], false);
  wrap(globalThis.IDBIndex?.prototype, ['get', 'getAll', 'getAllKeys', 'openKeyCursor'], false);
  wrap(globalThis.StorageManager?.prototype, ['getDirectory'], true);
  wrap(globalThis.FileSystemDirectoryHandle?.prototype, ['getFileHandle', 'getDirectoryHandle', 'removeEntry'], true);
  wrap(globalThis.FileSystemFileHandle?.prototype, ['getFile', 'createWritable'], true);
  wrap(globalThis.FileSystemWritableFileStream?.prototype, ['write', 'close'], true);
  // In Firefox the same object as that of `browser`, which the extension uses there.
  const api = (globalThis as { readonly chrome?: { readonly storage?: { readonly local?: object } } }).chrome;
  wrap(api?.storage?.local, ['get', 'set', 'remove'], true);
  // Stands before what the extension itself listens with, to which these words are nothing.
  const hear = (from: EventTarget, take: (count: number) => void): void =>
    from.addEventListener('message', (event) => {
      const count = (event as MessageEvent<Record<string, unknown> | null>).data?.[name];
      if (typeof count !== 'number') return;
      event.stopImmediatePropagation();
      take(count);
    });
  if (isWorker) return hear(self, (call) => { left = call; });
  const follow = (worker: Worker): void => {
    hear(worker, (count) => { leftOfWorker = Math.min(leftOfWorker, count); });
    // Before anything that it is asked.
    worker.postMessage({ [name]: ofWorker });
    workers.add(worker);
  };
  const Original = Worker;
  globalThis.Worker = class extends Original {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      if (String(address).includes('import-worker-')) follow(this);
    }
  };
};

/** A copy of the built extension whose storage can be made to fail. Gives its folder. */
export const makeFailing = (built: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-failing-'));
  cpSync(built, folder, { recursive: true });
  const add = (path: string, place: Place): void =>
    writeFileSync(join(folder, path), `(${install})(${JSON.stringify(place)}, ${JSON.stringify(AT_START)});\n${readFileSync(join(folder, path), 'utf8')}`);
  const find = (within: string, name: string): string => `${within}/${readdirSync(join(folder, within)).find((file) => file.startsWith(name) && file.endsWith('.js'))}`;
  add(find('chunks', 'options-'), 'page');
  add(find('assets', 'import-worker-'), 'worker');
  return folder;
};

declare const failing: Failing;

/** Makes the `call`-th call of storage to come fail in `place`, from 1. */
export const failAt = (page: Page, place: Place, call: number): Promise<void> =>
  page.evaluate(([where, which]) => failing.arm(where, which), [place, call] as const);

/** Makes the `call`-th call fail that the page makes from its next start on; none where it is 0. */
export const failAtStart = (page: Page, call: number): Promise<void> =>
  page.evaluate(([name, which]) => sessionStorage.setItem(name, which), [AT_START, String(call)] as const);

/** How many calls of storage were still to come, with the one that is to fail: 0 or less once that was made. */
export const readLeft = (page: Page, place: Place): Promise<number> => page.evaluate((where) => failing.readLeft(where), place);
