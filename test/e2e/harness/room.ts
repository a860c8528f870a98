import type { Page } from '@playwright/test';
import { generateShortEntries } from '../../fixtures/generate-notes.ts';
import { BUILT, launchChromium, type Chromium } from './chromium.ts';
import { openOptions } from './importing.ts';
import type { Network } from './network.ts';
import { makeVariant } from './variant.ts';
import { writeOne } from './write-files.ts';

/** A browser of which the options are open. */
export interface Opened {
  readonly own: Chromium;
  readonly page: Page;
}

/** Starts Chromium at the options. */
export const openBrowser = async (options: Parameters<typeof launchChromium>[0]): Promise<Opened> => {
  const own = await launchChromium(options);
  const page = await own.context.newPage();
  await openOptions(page, own);
  return { own, page };
};

/** Starts Chromium with an extension that has a limit beside the disk's: with the permission there is none. */
export const openLimited = (network: Network): Promise<Opened> =>
  openBrowser({ network, extension: makeVariant(BUILT, { without: ['unlimitedStorage'] }) });

/** The extension's, as the browser counts room by it. */
export const toOrigin = ({ own }: Opened): string => own.urlOf('').replace(/\/$/, '');

/** Gives room for so many bytes beside what there is now. */
export const giveRoom = async (opened: Opened, bytes: number): Promise<void> => {
  const [origin, session] = [toOrigin(opened), await opened.own.context.newCDPSession(opened.page)];
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
};

/** Writes a file of entries of which the text does not pack well. */
export const writeLong = (): string => writeOne('long.jsonl', generateShortEntries(1_000, 3).join('\n'));
