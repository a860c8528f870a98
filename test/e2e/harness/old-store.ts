/** A store as an earlier version left it. */
export interface OldStore {
  readonly version: 2 | 3;
  /** Entries of one import, the last of them about 2402.00001. */
  readonly count: number;
}

/**
 * Puts a database of an earlier version in the place of today's: a record an entry, and in version 2 no search index. Runs
 * in a page of the extension where nothing of it is at work, and so may use nothing from outside itself.
 */
export const makeOldStore = ({ version, count }: OldStore): Promise<void> =>
  new Promise((resolve, reject) => {
    const create = (database: IDBDatabase): void => {
      const entries = database.createObjectStore('entries', { keyPath: 'key' });
      for (const name of ['arxivIds', 'mentionIds', 'tags']) entries.createIndex(name, name, { multiEntry: true });
      for (const name of ['date', 'titleKey']) entries.createIndex(name, name);
      const others = { sources: 'number', state: 'name', ...(version > 2 && { segments: 'id', segmentParts: 'key' }) };
      for (const [name, keyPath] of Object.entries(others)) database.createObjectStore(name, { keyPath });
    };
    const fill = (database: IDBDatabase): IDBTransaction => {
      const write = database.transaction(['entries', 'sources'], 'readwrite');
      const row = { altTitles: [], authors: [], abstract: '', commentaryEn: '', tags: [], date: '2024-02-14', url: null, mentionIds: [] };
      for (let place = 0; place < count; place += 1) {
        const arxivIds = [place === count - 1 ? '2402.00001' : `2403.${10_000 + place}`];
        write.objectStore('entries').put({ ...row, key: 2 ** 20 + place, arxivIds, title: `Imported paper ${place}`, commentary: `가져온 글 ${place}` });
      }
      const source = { number: 1, importNumber: 1, name: 'old.txt', kind: 'file', at: '2024-02-14T00:00:00.000Z', entries: count, checksum: 'a' };
      if (count > 0) write.objectStore('sources').put(source);
      return write;
    };
    indexedDB.deleteDatabase('gloss').onsuccess = () => {
      const open = indexedDB.open('gloss', version);
      open.onupgradeneeded = () => create(open.result);
      open.onerror = () => reject(open.error);
      open.onsuccess = () => {
        const write = fill(open.result);
        write.onabort = () => reject(write.error);
        write.oncomplete = () => { open.result.close(); resolve(); };
      };
    };
  });
