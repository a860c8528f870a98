import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeKept, deleteDatabase, KEPT_LINES, TOLD } from './change-kept.ts';

/** Where a page finds that it is to come no further than to a line of history. */
export const UNTOLD = 'untold';

/**
 * Writes a line of history only when it is let to, and says on the page that it is to write one. Stands before the page's
 * script, and so may use nothing from outside itself.
 */
const install = (name: string): void => {
  const { local } = chrome.storage;
  const { set } = local;
  Reflect.set(local, 'set', (...values: unknown[]): unknown => {
    const isLine = Object.keys(values[0] ?? {}).includes('history');
    if (!isLine || sessionStorage.getItem(name) === null) return Reflect.apply(set, local, values);
    document.documentElement.dataset[name] = '';
    return new Promise((resolve) => window.addEventListener(name, () => resolve(Reflect.apply(set, local, values)), { once: true }));
  });
};

/** Lets a page that stands still go on. Runs in the page. */
export const tellUntold = (name: string): void => {
  sessionStorage.removeItem(name);
  window.dispatchEvent(new Event(name));
};

/** A copy of a built extension whose options and popup stand still, when they are told to, where all is done but told. Gives its folder. */
export const makeUntold = (built: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-untold-'));
  cpSync(built, folder, { recursive: true });
  const chunks = join(folder, 'chunks');
  const pages = readdirSync(chunks).filter((file) => /^(?:options|popup)-.*\.js$/.test(file));
  if (pages.length !== 2) throw new Error(`scripts of pages: ${pages.join(', ')}`);
  for (const page of pages) {
    const path = join(chunks, page);
    writeFileSync(path, `(${install})(${JSON.stringify(UNTOLD)});\n${readFileSync(path, 'utf8')}`);
  }
  return folder;
};

/** What the options say of an index that was made anew. */
export const INDEXED = '손상된 찾기 색인을 다시 만들었습니다';

/** What is damaged of one import, how many of its entries are there in the end, and what is told. */
export interface UntoldFate {
  readonly name: string;
  readonly isDatabaseLost: boolean;
  /** The kept bytes; as they are where it is not said. */
  readonly bytes?: string | null;
  readonly state?: 'staged';
  readonly left: number;
  readonly told: string;
}

export const UNTOLD_FATES: readonly UntoldFate[] = [
  { name: 'entries that were read again', isDatabaseLost: true, left: 3, told: TOLD.rebuilt },
  { name: 'entries that were read again in part', isDatabaseLost: true, bytes: KEPT_LINES.slice(0, 2).join('\n'), left: 2, told: TOLD.spoilt },
  { name: 'entries that are lost', isDatabaseLost: true, bytes: null, left: 0, told: TOLD.lost },
  { name: 'an import that was cut off and finished', isDatabaseLost: false, state: 'staged', left: 3, told: TOLD.finished },
  { name: 'an import that was cut off and taken back', isDatabaseLost: true, state: 'staged', left: 0, told: TOLD.discarded },
];

/** Damages the one import of a store, by `evaluate` in a page of the extension in which nothing runs. `record`: its own, as kept. */
export const damage = async (
  { isDatabaseLost, bytes, state }: UntoldFate,
  record: string,
  evaluate: <T>(run: (value: T) => unknown, value: T) => Promise<unknown>,
): Promise<void> => {
  if (bytes !== undefined) await evaluate(changeKept, ['source-1.bin', bytes] as const);
  if (state !== undefined) await evaluate(changeKept, ['source-1.json', record.replace('"done"', `"${state}"`)] as const);
  if (isDatabaseLost) await evaluate(deleteDatabase, undefined);
};
