import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeOne } from './write-files.ts';

/** Opens the list of formats of a view. */
export const openFormats = (page: Page): Promise<void> => page.getByRole('button', { name: '내보내기' }).click();

/** Saves the view in a format; gives the file's path. */
export const save = async (page: Page, format: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `${format} 저장` }).click()]);
  return writeOne(download.suggestedFilename(), readFileSync(await download.path()));
};
