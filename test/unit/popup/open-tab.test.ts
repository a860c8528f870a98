import { describe, expect, it } from 'vitest';
import { openTab, type NewTab } from '../../../entrypoints/popup/open-tab.ts';

const root = 'chrome-extension://x/';
const LIBRARY = `${root}library.html`;
const PAPER = 'https://arxiv.org/abs/2402.06619';
const placed = { index: 4, openerTabId: 7 };

/** The tabs that were asked for; those that `refuses` says of are refused. */
const open = async (url: string, isPrivate: boolean, refuses: (tab: NewTab) => boolean = () => false): Promise<NewTab[]> => {
  const asked: NewTab[] = [];
  const create = async (tab: NewTab): Promise<void> => {
    asked.push(tab);
    if (refuses(tab)) throw new Error('Tab opener must be in the same window as the updated tab.');
  };
  await openTab(url, true, { create, beside: { id: 7, index: 3, isPrivate }, root });
  return asked;
};

describe('a new tab', () => {
  it('stands beside the reader\'s, which it leads back to', async () => {
    expect(await open(LIBRARY, false)).toEqual([{ url: LIBRARY, active: true, ...placed }]);
    expect(await open(PAPER, true)).toEqual([{ url: PAPER, active: true, ...placed }]);
  });

  it('of our own stands anywhere where the reader\'s is private', async () => {
    expect(await open(LIBRARY, true)).toEqual([{ url: LIBRARY, active: true }]);
  });

  it('is opened anywhere where it is refused beside', async () => {
    expect(await open(LIBRARY, false, ({ openerTabId }) => openerTabId !== undefined)).toEqual([{ url: LIBRARY, active: true, ...placed }, { url: LIBRARY, active: true }]);
    await expect(open(PAPER, false, () => true)).rejects.toThrow('Tab opener');
  });
});
