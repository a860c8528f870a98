import { browser } from '../platform/browser.ts';

const WHAT = ['discarded', 'finished', 'rebuilt', 'partly', 'lost', 'indexed'] as const;

/** Something that the store did by itself, or that became of an import that was cut off. */
export interface HistoryLine {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /**
   * `discarded`: an import that was cut off and changed nothing; `finished`: one that was cut off after it was whole;
   * `rebuilt`: entries read again from the source kept beside the database; `partly`: not all of them, for that was
   * damaged too; `lost`: entries of which no source was left; `indexed`: an index that was damaged, made anew.
   */
  readonly what: (typeof WHAT)[number];
  /** The source's; empty where it is not known any more. */
  readonly name: string;
}

/** Writes down what became of a source, by its name; empty for what is of none. */
export type Tell = (what: HistoryLine['what'], name: string) => Promise<void>;

const KEY = 'history';
/** Lines that are kept. */
const MOST = 20;

const isLine = (value: unknown): value is HistoryLine =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string' &&
  'what' in value && WHAT.some((what) => what === value.what) &&
  'name' in value && typeof value.name === 'string';

const readLines = async (): Promise<readonly HistoryLine[]> => {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter(isLine) : [];
};

/** The last lines, newest first; none where they cannot be read. */
export const readHistory = (): Promise<readonly HistoryLine[]> => readLines().catch(() => []);

/** Adds a line that is of now. */
export const writeHistory: Tell = async (what, name) => {
  const line: HistoryLine = { at: new Date().toISOString(), what, name: name.toWellFormed() };
  await browser.storage.local.set({ [KEY]: [line, ...(await readLines())].slice(0, MOST) });
};

/** Forgets the lines: the reader has seen them. */
export const clearHistory = (): Promise<void> => browser.storage.local.remove(KEY);
