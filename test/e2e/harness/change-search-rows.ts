/** What befalls rows of the search index. */
export interface SearchFault {
  readonly store: 'segments' | 'segmentParts';
  readonly change: 'drop headers' | 'bend headers' | 'drop postings' | 'bend postings' | 'drop all' | 'age all';
}

/** Each by what it does to an index; a newer version of the index, and one that is not there yet, need no word. */
export const SEARCH_FAULTS: readonly (SearchFault & { readonly name: string; readonly isTold: boolean })[] = [
  { name: 'has lost its headers', store: 'segmentParts', change: 'drop headers', isTold: true },
  { name: 'has headers that are not what was written', store: 'segmentParts', change: 'bend headers', isTold: true },
  { name: 'has lost its postings', store: 'segmentParts', change: 'drop postings', isTold: true },
  { name: 'has postings that are not what was written', store: 'segmentParts', change: 'bend postings', isTold: true },
  { name: 'has lost its segments', store: 'segments', change: 'drop all', isTold: false },
  { name: 'is of an older version', store: 'segments', change: 'age all', isTold: false },
];

/** Changes the rows that are meant. Runs in a page of the extension, and so may use nothing from outside itself. */
export const changeSearchRows = ({ store, change }: SearchFault): Promise<void> =>
  new Promise((resolve, reject) => {
    const open = indexedDB.open('gloss');
    open.onsuccess = () => {
      const write = open.result.transaction(store, 'readwrite');
      const file = change.endsWith('headers') ? 0 : 1;
      const cursors = write.objectStore(store).openCursor();
      cursors.onsuccess = () => {
        const cursor = cursors.result;
        if (cursor === null) return;
        const row = cursor.value;
        const isMeant = change.endsWith('all') || row.key[1] === file;
        if (isMeant && change.startsWith('drop')) cursor.delete();
        if (isMeant && change.startsWith('bend')) cursor.update({ ...row, bytes: row.bytes.map((byte: number) => byte ^ 1) });
        if (isMeant && change.startsWith('age')) cursor.update({ ...row, version: 0 });
        cursor.continue();
      };
      write.oncomplete = () => { open.result.close(); resolve(); };
      write.onabort = () => reject(write.error);
    };
  });
