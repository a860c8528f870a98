import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Language } from '../platform/i18n.ts';
import { browser } from '../platform/browser.ts';
import { readLocal } from '../platform/read-local.ts';

/** What the reader chose. */
export interface Settings {
  /** Cards open folded. */
  readonly folded: boolean;
  /** `null`: as the browser's. */
  readonly language: Language | null;
  /** Hosts on which no card is shown. */
  readonly hiddenHosts: readonly string[];
}

/** Where `storage.local` has the settings. */
export const SETTINGS_KEY = 'settings';

/** Settings as stored; what is missing or of a wrong shape is as at the first start. */
export const toSettings = (stored: unknown): Settings => {
  const value: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const hosts = Array.isArray(value.hiddenHosts) ? value.hiddenHosts : [];
  return {
    folded: value.folded === true,
    language: value.language === 'ko' || value.language === 'en' ? value.language : null,
    hiddenHosts: hosts.filter((host): host is string => typeof host === 'string'),
  };
};

const readStored = async (): Promise<Settings> => toSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);

/** What the reader chose; where that cannot be read, as at the first start. */
export const readSettings = (): Promise<Settings> => readStored().catch(() => toSettings(undefined));

/** Changes the settings named in `change`. Throws where they cannot be read: they would be written over. */
export const writeSettings = async (change: Partial<Settings>): Promise<void> =>
  browser.storage.local.set({ [SETTINGS_KEY]: { ...(await readStored()), ...change } });

/** The language to speak: the reader's choice, else Korean for a Korean browser and English for any other. */
export const toLanguage = (settings: Settings): Language =>
  settings.language ?? (browser.i18n.getUILanguage().startsWith('ko') ? 'ko' : 'en');

const rejectedKey = (id: ArxivId): string => `rejected:${id}`;

/** The title keys of entries of which the reader said that they are not about paper `id`; none where that cannot be read. */
export const readRejected = async (id: ArxivId): Promise<readonly string[]> => {
  const key = rejectedKey(id);
  const { [key]: stored } = await readLocal(key);
  return Array.isArray(stored) ? stored.filter((title): title is string => typeof title === 'string') : [];
};

/** Remembers that entries with `titleKeys` are not about paper `id`. */
export const writeRejected = async (id: ArxivId, titleKeys: readonly string[]): Promise<void> =>
  browser.storage.local.set({ [rejectedKey(id)]: [...new Set([...(await readRejected(id)), ...titleKeys])] });
