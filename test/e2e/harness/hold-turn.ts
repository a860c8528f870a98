import type { Page } from '@playwright/test';
import type { Chromium } from './chromium.ts';
import { holdTurn } from './moments.ts';

/** Opens a page of ours that holds the turn to write until it is closed; `front` stays the one in front. */
export const openHolder = async ({ context, urlOf }: Pick<Chromium, 'context' | 'urlOf'>, front: Page): Promise<Page> => {
  const holder = await context.newPage();
  await holder.goto(urlOf('manifest.json'));
  await holder.evaluate(holdTurn);
  await front.bringToFront();
  return holder;
};
