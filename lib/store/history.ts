import { browser } from '../platform/browser.ts';

/** Something that the store did by itself, or that became of an import that was cut off. */
export interface HistoryLine {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /**
   * `discarded`: an import that was cut off and changed nothing; `finished`: one that was cut off after it was whole;
   * `rebuilt`: entries read again from the source kept beside the database; `lost`: entries of which no source was left.
   */
  readonly what: 'discarded' | 'finished' | 'rebuilt' | 'lost';
  /** The source's; empty where it is not known any more. */
  readonly name: string;
}

const KEY = 'history';
/** Lines that are kept. */
const MOST = 20;

const isLine = (value: unknown): value is HistoryLine =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string' &&
  'what' in value && ['discarded', 'finished', 'rebuilt', 'lost'].some((what) => what === value.what) &&
  'name' in value && typeof value.name === 'string';

/** The last lines, newest first. */
export const readHistory = async (): Promise<readonly HistoryLine[]> => {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter(isLine) : [];
};

/** Adds a line that is of now. */
export const writeHistory = async (what: HistoryLine['what'], name: string): Promise<void> => {
  const line: HistoryLine = { at: new Date().toISOString(), what, name: name.toWellFormed() };
  await browser.storage.local.set({ [KEY]: [line, ...(await readHistory())].slice(0, MOST) });
};

/** Forgets the lines: the reader has seen them. */
export const clearHistory = (): Promise<void> => browser.storage.local.remove(KEY);
