import type { Page } from '@playwright/test';

/** Asks for something to be taken away; what is asked back is answered. */
export type Press = (page: Page) => Promise<void>;

/** Undoes the import of a file whose name has `many` in it. */
export const pressUndo: Press = (page) => page.getByRole('button', { name: /되돌리기.*many/ }).click();

/** Removes the source whose name has `many` in it. */
export const pressRemove: Press = async (page) => {
  const row = page.getByRole('row', { name: /many/ });
  await row.getByRole('button', { name: /지우기/ }).click();
  await row.locator('.ask-yes').click();
};

/** Goes back to the bundled digest. */
export const pressReset: Press = async (page) => {
  await page.getByRole('button', { name: '기본 다이제스트로 돌아가기' }).click();
  await page.getByRole('button', { name: '모두 지우기', exact: true }).click();
};
