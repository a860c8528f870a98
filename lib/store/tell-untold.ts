import type { Database } from './database.ts';
import { isLine, toUntoldNames, type HistoryLine } from './history-line.ts';
import { addHistory } from './history.ts';

const byNewest = (one: HistoryLine, other: HistoryLine): number => Number(one.at < other.at) - Number(one.at > other.at);

/** Brings into the history what was mended and not told. Under the write lock; throws where it cannot be written. */
export const tellUntold = async (database: Database): Promise<void> => {
  const untold = toUntoldNames();
  const records = await database.getAll('state', untold);
  if (records.length === 0) return;
  const lines = records.map((record) => ('line' in record ? record.line : undefined)).filter(isLine);
  await addHistory(lines.toSorted(byNewest));
  // Who dies here leaves lines that are in the history already, and are not added again.
  await database.delete('state', untold);
};
