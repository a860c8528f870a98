import { FaultError } from '../fault.ts';
import { toBlockNumber, toBlocks, type EntryBlock } from './entry-blocks.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Entries in the database are not what was written there. */
export class DamagedError extends FaultError {
  constructor(block: number) {
    super('entries_damaged', `block ${block}`);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

const isSoundRow = (value: unknown): value is StoredEntry => {
  if (typeof value !== 'object' || value === null) return false;
  const { key, arxivIds, title, altTitles, authors, abstract, commentary, commentaryEn, tags, date, url, mentionIds, titleKey }: Partial<Record<keyof StoredEntry, unknown>> = value;
  return Number.isSafeInteger(key) && [title, abstract, commentary, commentaryEn].every(isText) && [date, url].every(isTextOrNull) &&
    [arxivIds, altTitles, authors, tags, mentionIds].every(areTexts) && (titleKey === undefined || isText(titleKey));
};

const hasSoundRows = ({ number, rows }: EntryBlock): boolean =>
  Array.isArray(rows) && rows.length > 0 && rows.every((row: unknown) => isSoundRow(row) && toBlockNumber(row.key) === number);

/** The entries of a block. Throws {@link DamagedError} where one is none: what reads them may then take all of each for granted. */
export const takeRows = (block: EntryBlock): readonly StoredEntry[] => {
  if (hasSoundRows(block)) return block.rows;
  throw new DamagedError(block.number);
};

/** Whether a block has entries and is found by them. */
export const isSoundBlock = (block: EntryBlock): boolean => {
  if (!hasSoundRows(block)) return false;
  const [asWritten, ...others] = toBlocks(block.rows);
  return others.length === 0 && JSON.stringify({ ...asWritten }) === JSON.stringify({ ...block });
};
