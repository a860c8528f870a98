/** What a large store holds, in few words. Runs in a page of the extension, and so may use nothing from outside itself. */
export const countStore = async (): Promise<{ readonly entries: number; readonly sources: readonly string[]; readonly files: number }> => {
  const settle = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settle(indexedDB.open('gloss'));
  const blocks = await settle<{ rows: unknown[] }[]>(database.transaction('blocks').objectStore('blocks').getAll());
  const entries = blocks.reduce((sum, { rows }) => sum + rows.length, 0);
  const sources = await settle<{ name: string; entries: number }[]>(database.transaction('sources').objectStore('sources').getAll());
  database.close();
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
  const files: string[] = [];
  for await (const name of folder.keys()) files.push(name);
  return { entries, sources: sources.map((source) => `${source.name} ${source.entries}`), files: files.length };
};
