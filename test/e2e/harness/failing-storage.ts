import type { Page } from '@playwright/test';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who meets the failure. */
export type Place = 'page' | 'worker';

/** What the page has of it. */
interface Failing {
  /** Whether the call that was to fail was made. */
  hasFailed: boolean;
  arm(place: Place, call: number): void;
}

/** Where a page finds the call that is to fail while it starts. */
const AT_START = 'failing-storage';

/**
 * Makes one call of the browser's storage fail, when it is told which. Stands before a script of the extension, and so may
 * use nothing from outside itself.
 */
const install = (place: Place, name: string): void => {
  let left = place === 'page' ? Number(sessionStorage.getItem(name)) : 0;
  // Of the worker's, kept for one that has not begun yet.
  let ofWorker = 0;
  const channel = new BroadcastChannel(name);
  const failing: Failing = {
    hasFailed: false,
    arm: (where, call) => {
      failing.hasFailed = false;
      if (where === 'page') left = call;
      else channel.postMessage((ofWorker = call));
    },
  };
  Object.assign(globalThis, { failing });
  const isTurn = (): boolean => {
    left -= 1;
    if (left !== 0) return false;
    failing.hasFailed = true;
    if (place === 'worker') channel.postMessage('failed');
    return true;
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
  const api = (globalThis as { readonly chrome?: { readonly storage?: { readonly local?: object } } }).chrome;
  wrap(api?.storage?.local, ['get', 'set', 'remove'], true);
  // A worker begins with what it is asked: that waits until it knows which call fails.
  let held: unknown[] | undefined = place === 'worker' ? [] : undefined;
  addEventListener('message', (event) => {
    if (held === undefined) return;
    event.stopImmediatePropagation();
    held.push((event as MessageEvent).data);
  });
  channel.onmessage = ({ data }: MessageEvent<number | 'failed' | 'begun'>) => {
    if (data === 'failed') failing.hasFailed = true;
    else if (data === 'begun') channel.postMessage(ofWorker);
    else if (place === 'worker') {
      left = data;
      const calls = held ?? [];
      held = undefined;
      for (const each of calls) dispatchEvent(new MessageEvent('message', { data: each }));
    }
  };
  if (place === 'worker') channel.postMessage('begun');
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

/** Whether the call that was to fail was made. */
export const hasFailed = (page: Page): Promise<boolean> => page.evaluate(() => failing.hasFailed);
