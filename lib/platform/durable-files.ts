/**
 * Files that outlive the database: the origin's private file system, the one door to it. What damages IndexedDB has
 * left it whole in every fault that was tried, it takes files of any size without copying them through the browser's
 * own process as `storage.local` would, and a worker reaches it. It is refused where IndexedDB is: in private windows.
 */
const FOLDER = 'imports';

const openFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/** Writes a whole file or, after any fault, leaves what was there. Throws when there is no room. */
export const writeDurable = async (name: string, content: Blob | string): Promise<void> => {
  const file = await (await openFolder()).getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  try {
    await stream.write(content);
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  await stream.close();
};

/** The file, or `undefined` when there is none. */
export const readDurable = async (name: string): Promise<File | undefined> => {
  try {
    return await (await (await openFolder()).getFileHandle(name)).getFile();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** The names of all files. */
export const listDurable = async (): Promise<string[]> => {
  const names: string[] = [];
  for await (const name of (await openFolder()).keys()) names.push(name);
  return names.sort();
};

/** Removes a file; one that is not there is fine. */
export const removeDurable = async (name: string): Promise<void> => {
  try {
    await (await openFolder()).removeEntry(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
};
