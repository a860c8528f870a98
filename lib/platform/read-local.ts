import { browser } from './browser.ts';

/** What `storage.local` has under some keys; where it cannot be read, as from a damaged disk, nothing. */
export const readLocal = (keys: string | string[]): Promise<Record<string, unknown>> => browser.storage.local.get(keys).catch(() => ({}));
