import type { Firefox } from './firefox.ts';

/** What stands under the address bar. */
export interface Lines {
  readonly texts: readonly string[];
  /** Elements that only a text which became markup would make. */
  readonly made: number;
}

/** Types into Firefox's address bar and gives the lines under it once one of them has `wanted`; as they are when none ever has. */
export const typeAddress = (firefox: Firefox, text: string, wanted: string): Promise<Lines> =>
  firefox.evaluateInBrowser(
    async (typed, word) => {
      interface Bar {
        search(text: string): void;
        readonly view: { readonly panel: Element };
      }
      const { gURLBar } = globalThis as unknown as { gURLBar: Bar };
      const readTexts = (): string[] => [...gURLBar.view.panel.querySelectorAll('.urlbarView-row')].map((row) => row.textContent ?? '');
      for (let tries = 0; tries < 200 && !readTexts().some((line) => line.includes(word)); tries += 1) {
        // A panel of the browser's, as one that tells of a download, closes the lines that were about to come.
        if (tries % 20 === 0) gURLBar.search(typed);
        await new Promise((done) => setTimeout(done, 50));
      }
      return { texts: readTexts(), made: gURLBar.view.panel.querySelectorAll('[onerror], script').length };
    },
    text,
    wanted,
  );

/** Presses Enter in the address bar. */
export const enterAddress = (firefox: Firefox): Promise<void> =>
  firefox.evaluateInBrowser(() => (globalThis as unknown as { gURLBar: { handleCommand(): void } }).gURLBar.handleCommand());

/** Takes the lines under the address bar away. */
export const closeLines = (firefox: Firefox): Promise<void> =>
  firefox.evaluateInBrowser(() => (globalThis as unknown as { gURLBar: { view: { close(): void } } }).gURLBar.view.close());
