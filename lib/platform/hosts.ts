import { browser } from './browser.ts';

/** The site that cards are shown on, as its readers know it. */
export const HOST = 'arxiv.org';

const readOrigins = (): string[] => browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches) ?? [];

/** Whether the browser lets us show cards: Firefox leaves it to the reader, and any browser lets it be taken back. */
export const hasHost = (): Promise<boolean> => browser.permissions.contains({ origins: readOrigins() });

/** Asks the reader for it; to be called from a click. `false` when the reader declines. */
export const requestHost = (): Promise<boolean> => browser.permissions.request({ origins: readOrigins() });
