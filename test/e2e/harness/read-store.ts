/**
 * All that Gloss has stored, but for stamps. Runs in a page of the extension, in Chromium and in Firefox, and so may use
 * nothing from outside itself.
 */
export const readStore = async (): Promise<Readonly<Record<string, unknown>>> => {
  const settle = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settle(indexedDB.open('gloss'));
  const read = (name: string): Promise<unknown[]> => settle(database.transaction(name).objectStore(name).getAll());
  const blocks = (await read('blocks')) as { rows: unknown[] }[];
  const [entries, lookups] = [blocks.flatMap(({ rows }) => rows), blocks.map((block) => ({ ...block, rows: block.rows.length }))];
  const sources = await read('sources');
  const segments = (await read('segments')) as { id: number; sources: number[]; checksum: number }[];
  const parts = (await read('segmentParts')) as { key: number[]; bytes: Uint8Array }[];
  // A segment's number is new each time that it is made; its bytes are not.
  const search = segments.map(({ id, sources: own, checksum }) => [own, checksum, parts.filter(({ key }) => key[0] === id).map(({ key, bytes }) => [key.slice(1), [...bytes].join()])]);
  database.close();
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('imports', { create: true });
  const files: [string, string][] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle instanceof FileSystemFileHandle) files.push([name, await (await handle.getFile()).text()]);
  }
  const api = globalThis as unknown as { chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } } };
  const stored = Object.entries(await api.chrome.storage.local.get(null)).filter(([key]) => key.startsWith('page-index'));
  // A sealed record is `seal|payload`, and the seal is made with the stamp.
  const index = stored.map(([key, value]) => [key, typeof value === 'string' ? value.slice(value.indexOf('|')) : null]);
  return { entries, lookups, sources, files: files.sort(), index: index.sort(), search: search.sort() };
};
