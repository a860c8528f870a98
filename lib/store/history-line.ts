import type { Source } from '../digest/source.ts';

const WHAT = ['discarded', 'finished', 'rebuilt', 'partly', 'lost', 'indexed', 'full', 'left'] as const;

/** Something that the store did by itself, or that became of an import that was cut off. */
export interface HistoryLine {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /**
   * `discarded`: an import that was cut off and changed nothing; `finished`: one that was cut off after it was whole;
   * `rebuilt`: entries read again from the source kept beside the database; `partly`: not all of them, for that was
   * damaged too; `lost`: entries of which no source was left; `indexed`: an index that was damaged, made anew; `full`:
   * entries that wait for room on the disk to be read again; `left`: those that wait for anything else.
   */
  readonly what: (typeof WHAT)[number];
  /** The source's; empty where it is not known any more. */
  readonly name: string;
}

/** What waits for a later start. */
export type Waiting = Extract<HistoryLine['what'], 'full' | 'left'>;

/**
 * A line that the history does not have yet. It is written into the database with the mending, in the same transaction where
 * it is the database that is mended: who dies before the reader was told leaves it to the next start.
 */
export interface Untold {
  /** A key of its own for each source, and for each thing that is of none: what is mended once more is told once. */
  readonly name: string;
  readonly line: HistoryLine;
}

/** A line that is of now. */
export const toLine = (what: HistoryLine['what'], name: string): HistoryLine =>
  ({ at: new Date().toISOString(), what, name: name.toWellFormed() });

const MARK = 'untold ';

/** The keys of all that is to be told. */
export const toUntoldNames = (): IDBKeyRange => IDBKeyRange.bound(MARK, `${MARK}~`);

/** The key of what is to be told of a source, also where another has its number since. */
export const toUntoldName = ({ number, at }: Pick<Source, 'number' | 'at'>): string => `${MARK}${number} ${at}`;

/** What is to be told of a source, or of what is of none. */
export const toUntold = (what: Exclude<HistoryLine['what'], Waiting>, source?: Source): Untold =>
  ({ name: source === undefined ? `${MARK}${what}` : toUntoldName(source), line: toLine(what, source?.name ?? '') });

/** Whether a stored value is a line. */
export const isLine = (value: unknown): value is HistoryLine =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string' &&
  'what' in value && WHAT.some((what) => what === value.what) &&
  'name' in value && typeof value.name === 'string';
