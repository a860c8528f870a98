import type { ArxivId } from '../arxiv/arxiv-id.ts';
import { findById, keysForId, type IdAnswer } from '../match/page-index.ts';
import { readLocal } from '../platform/read-local.ts';
import { SETTINGS_KEY, toSettings, type Settings } from './settings.ts';

/** What a page knows before it has asked anyone. */
export interface PageStart {
  /** Whether its id may have an entry. */
  readonly answer: IdAnswer;
  readonly settings: Settings;
}

/** The first question of a page, and mostly the last: one read of `storage.local`. */
export const readPageStart = async (id: ArxivId): Promise<PageStart> => {
  const records = await readLocal([...keysForId(id), SETTINGS_KEY]);
  return { answer: findById(records, id), settings: toSettings(records[SETTINGS_KEY]) };
};
