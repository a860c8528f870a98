import type { Firefox } from './firefox.ts';

/** How wide a page is: as its window is, or so many px, scrollbar and all, to which no reader makes the window itself. */
export type Width = 'window' | number;

const setInBrowser = (width: string): void => {
  const { gBrowser } = globalThis as unknown as { gBrowser: { tabpanels: HTMLElement } };
  gBrowser.tabpanels.style.maxWidth = width;
};

/** Makes the pages of the window so wide, and waits until the one of the tab is. */
export const setWidth = async (firefox: Firefox, width: Width): Promise<void> => {
  await firefox.evaluateInBrowser(setInBrowser, width === 'window' ? 'none' : `${width}px`);
  await firefox.waitFor((wanted) => (wanted === 'window' ? innerWidth > 1_000 : innerWidth === wanted), width);
};
