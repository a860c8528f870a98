import { expect } from '@playwright/test';

/** What may be stored when all is over, as texts: without an import, and with it. */
export interface Ends {
  readonly absent: string;
  readonly whole: string;
}

/** Waits until what `read` gives of the store is one of both; gives whether the import is there. */
export const readOutcome = async (read: () => Promise<string>, { absent, whole }: Ends): Promise<boolean> => {
  let stored = '';
  await expect.poll(async () => {
    stored = await read();
    return [absent, whole].includes(stored);
  }, { message: 'what is stored is one of what it may be' }).toBe(true);
  return stored === whole;
};
