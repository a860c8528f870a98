import type { Page } from '@playwright/test';

/** A change of what the database holds, as damage may make it. */
export interface StoreChange {
  readonly store: 'blocks' | 'sources' | 'segments' | 'state';
  /** Of the record; every record where it is `all`. */
  readonly key: number | 'all';
  /** From the record to the field that is set; empty to take the record away. */
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Changes the database. Runs in a page of the extension, and so may use nothing from outside itself. */
export const changeRecords = ({ store, key, path, value }: StoreChange): Promise<void> =>
  new Promise((resolve, reject) => {
    const open = indexedDB.open('gloss');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const write = open.result.transaction(store, 'readwrite');
      let met = 0;
      write.objectStore(store).openCursor(key === 'all' ? null : key).onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (cursor === null) return;
        met += 1;
        const record = cursor.value;
        const [holder, field] = [path.slice(0, -1).reduce((at, step) => at[step], record), path.at(-1)];
        if (field === undefined) cursor.delete();
        else {
          holder[field] = value;
          cursor.update(record);
        }
        cursor.continue();
      };
      write.oncomplete = () => {
        open.result.close();
        // What damages nothing would prove nothing.
        if (met === 0) reject(new Error(`no record ${key} in ${store}`));
        else resolve();
      };
      write.onabort = () => reject(write.error);
    };
  });

/** Whether the page index is that of the database: a start that finds another writes it anew. Runs in a page of the extension too. */
export const isPageIndexOwn = async (): Promise<boolean> => {
  const stamp = await new Promise<unknown>((resolve, reject) => {
    const open = indexedDB.open('gloss');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      try {
        const read = open.result.transaction('state').objectStore('state').get('state');
        read.onerror = () => reject(read.error);
        read.onsuccess = () => resolve(read.result?.stamp);
      } catch (error) {
        reject(error);
      } finally {
        // Which waits for what was begun.
        open.result.close();
      }
    };
  });
  const { 'page-index': index } = await chrome.storage.local.get('page-index');
  return typeof stamp === 'string' && stamp === (index as { stamp?: unknown } | undefined)?.stamp;
};

/** Makes the database anew, empty, with all its stores but one. Runs in a page of the extension too. */
export const makeWithout = (store: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const open = indexedDB.open('gloss');
    open.onsuccess = () => {
      const { version } = open.result;
      const kept = [...open.result.objectStoreNames].filter((name) => name !== store);
      open.result.close();
      indexedDB.deleteDatabase('gloss').onsuccess = () => {
        const making = indexedDB.open('gloss', version);
        making.onupgradeneeded = () => kept.forEach((name) => making.result.createObjectStore(name));
        making.onsuccess = () => { making.result.close(); resolve(); };
        making.onerror = () => reject(making.error);
      };
    };
  });

/** Changes the database from a page of the extension's origin. */
export const changeStore = (page: Page, wanted: StoreChange): Promise<void> => page.evaluate(changeRecords, wanted);

/** Makes the database anew, empty, with all its stores but one. */
export const dropStore = (page: Page, store: string): Promise<void> => page.evaluate(makeWithout, store);
