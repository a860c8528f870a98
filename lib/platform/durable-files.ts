/**
 * Files that outlive the database: the origin's private file system, the one door to it. What damages IndexedDB has
 * left it whole in every fault that was tried, it takes files of any size without copying them through the browser's
 * own process as `storage.local` would, and a worker reaches it. It is refused where IndexedDB is: in private windows.
 */
const FOLDER = 'imports';

const openFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/** Times that a file which is held is asked for, and the pause between, ms. */
const [MOST_TRIES, PAUSE] = [40, 50];

const isHeld = (error: unknown): boolean => error instanceof DOMException && error.name === 'NoModificationAllowedError';

// Firefox gives up a file that a tab or a worker was writing only some time after that has ended.
const whenFree = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isHeld(error) || tries === MOST_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
};

const canRead = (content: Blob): Promise<boolean> => content.slice(0, 1).arrayBuffer().then(() => true, () => false);

// What a browser may say when it runs out of room: Chromium that it could not read what it was to write, or that a file is
// not as it was, where it cannot write down that it changed; Firefox no more than that something failed.
const VAGUE = import.meta.env.FIREFOX ? ['UnknownError'] : ['NotReadableError', 'InvalidStateError'];

const toCause = async (error: unknown, content: Blob | string): Promise<unknown> => {
  const isVague = error instanceof DOMException && VAGUE.includes(error.name);
  return isVague && (typeof content === 'string' || (await canRead(content))) ? new DOMException(error.message, 'QuotaExceededError') : error;
};

const write = async (name: string, content: Blob | string): Promise<void> => {
  const file = await (await openFolder()).getFileHandle(name, { create: true });
  const stream = await whenFree(() => file.createWritable());
  try {
    await stream.write(content);
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  await stream.close();
};

/** Writes a whole file or, after any fault, leaves what was there; an empty file where nothing was. Throws when there is no room. */
export const writeDurable = async (name: string, content: Blob | string): Promise<void> => {
  try {
    await write(name, content);
  } catch (error) {
    throw await toCause(error, content);
  }
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
    const folder = await openFolder();
    await whenFree(() => folder.removeEntry(name));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
};
