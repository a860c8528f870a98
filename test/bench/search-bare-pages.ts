import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT } from '../e2e/harness/chromium.ts';

// Both scripts run in pages of the extension, and may use nothing from outside themselves.

/** Paints a row and does nothing else: what any page must cost. */
const floor = (): void => void document.querySelector('main')?.append(Object.assign(document.createElement('p'), { role: 'option', textContent: '1' }));

/** Reads all entries, folds their texts, and goes through all at every letter. */
const scan = async (): Promise<void> => {
  interface Row {
    readonly title: string;
    readonly commentary: string;
    readonly commentaryEn: string;
    readonly abstract: string;
    readonly tags: readonly string[];
    readonly authors: readonly string[];
  }
  const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
  const rows = await new Promise<Row[]>((resolve) => {
    const opening = indexedDB.open('gloss');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('blocks').objectStore('blocks').getAll();
      reading.onsuccess = () => resolve(reading.result.flatMap((block) => block.rows));
    };
  });
  const texts = rows.map(({ title, commentary, commentaryEn, abstract, tags, authors }) => fold([title, ...tags, ...authors, commentary, commentaryEn, abstract].join('\n')));
  const [field, main] = [document.querySelector('input'), document.querySelector('main')];
  const show = (): void => {
    const words = fold(field?.value ?? '').replace('#', '').split(/\s+/);
    const found = rows.filter((_, place) => words.every((word) => texts[place]?.includes(word)));
    const options = found.slice(-8).reverse().map(({ title, commentary }) => Object.assign(document.createElement('p'), { role: 'option', textContent: `${title} ${commentary}` }));
    main?.replaceChildren(Object.assign(document.createElement('h2'), { textContent: found.length }), ...options);
  };
  field?.addEventListener('input', show);
  show();
};

const toPage = (name: string): string =>
  `<!doctype html><html><head><meta charset="utf-8" /><script type="module" src="${name}.js"></script></head><body><input role="combobox" /><main></main></body></html>`;

/** The extension as it was built, with two pages beside its own: `floor.html` and `scan.html`. Gives its folder. */
export const makeExtensionWithBarePages = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bare-'));
  cpSync(BUILT, folder, { recursive: true });
  for (const [name, script] of Object.entries({ floor, scan })) {
    writeFileSync(join(folder, `${name}.html`), toPage(name));
    writeFileSync(join(folder, `${name}.js`), `(${script})();`);
  }
  return folder;
};
