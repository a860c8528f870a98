import type { Chromium } from '../e2e/harness/chromium.ts';
import type { Material } from './material.ts';

/** Makes the place for a file. Runs in the page. */
const addPicker = (): void => void (document.body.append(Object.assign(document.createElement('input'), { type: 'file' })));

// Runs in the page. From the first put of the one transaction to its end.
const putAll = async (): Promise<number> => {
  const lines = (await document.querySelector('input')?.files?.[0]?.text())?.split('\n') ?? [];
  const rows = lines.map((line, key) => ({ key, ...JSON.parse(line) }));
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('raw');
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'key' });
    opening.onsuccess = () => resolve(opening.result);
  });
  const write = database.transaction('rows', 'readwrite');
  const store = write.objectStore('rows');
  const start = performance.now();
  for (const row of rows) store.put(row);
  await new Promise((resolve, reject) => Object.assign(write, { oncomplete: resolve, onabort: reject }));
  const time = performance.now() - start;
  database.close();
  await new Promise((resolve) => Object.assign(indexedDB.deleteDatabase('raw'), { onsuccess: resolve }));
  return time;
};

/** Milliseconds, a put each, that IndexedDB takes for the same entries and nothing else: what any import must cost. */
export const putRaw = async (chromium: Chromium, { lines, puts }: Material): Promise<number[]> => {
  const page = await chromium.context.newPage();
  const times: number[] = [];
  try {
    // A page of the extension's origin in which nothing of it runs.
    await page.goto(chromium.urlOf('manifest.json'));
    await page.evaluate(addPicker);
    await page.locator('input').setInputFiles(lines);
    while (times.length < puts) times.push(await page.evaluate(putAll));
    return times;
  } finally {
    await page.close();
  }
};
