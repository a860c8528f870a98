import type { DigestFile } from '../digest/decode.ts';
import { ARCHIVE_LIMITS, areArchive } from '../platform/archive.ts';
import type { ItemFile, ReadOptions, Texts } from './item.ts';
import { readFile, toFault } from './read-file.ts';

/** Bytes that are read at a time. */
const BATCH = 4 * 2 ** 20;

/** Files in runs of {@link BATCH}; a larger one is a run of its own. */
const toBatches = (files: readonly ItemFile[]): ItemFile[][] => {
  const batches: ItemFile[][] = [];
  let room = 0;
  for (const file of files) {
    if (file.content.size > room) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)?.push(file);
    room -= file.content.size;
  }
  return batches;
};

const isZip = ({ bytes }: DigestFile): boolean => areArchive(bytes);

const joinTexts = (parts: readonly Texts[]): Texts =>
  ({ texts: parts.flatMap(({ texts }) => texts), problems: parts.flatMap(({ problems }) => problems) });

// Small files are read as one: asked for one by one, each would be a message to the browser and back.
const readTogether = async (files: readonly ItemFile[]): Promise<DigestFile[]> => {
  const bytes = new Uint8Array(await new Blob(files.map(({ content }) => content)).arrayBuffer());
  let start = 0;
  return files.map(({ name, content }) => ({ name, bytes: bytes.subarray(start, (start += content.size)) }));
};

const readAlone = async (file: ItemFile): Promise<Texts> => {
  try {
    return { texts: await readTogether([file]), problems: [] };
  } catch {
    return { texts: [], problems: [toFault('file-unreadable', file.name)] };
  }
};

// One that is gone must not take the others with it.
const readBatch = async (files: readonly ItemFile[]): Promise<Texts> => {
  try {
    return { texts: await readTogether(files), problems: [] };
  } catch {
    return joinTexts(await Promise.all(files.map(readAlone)));
  }
};

const countBytes = (texts: readonly DigestFile[]): number => texts.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Unpacks archives one by one: what all of them hold together has the room of one. Of files that are read they are told already. */
const unpackZips = async (zips: readonly DigestFile[], options: ReadOptions): Promise<Texts> => {
  const read: Texts[] = [];
  let room = ARCHIVE_LIMITS.total;
  for (const { name, bytes } of zips) {
    const texts = await readFile({ name, content: new Blob([new Uint8Array(bytes)]) }, { ...options, onProgress: () => {} }, { ...ARCHIVE_LIMITS, total: room });
    room -= countBytes(texts.texts);
    read.push(texts);
  }
  return joinTexts(read);
};

/** The texts of many files, and of the archives among them behind those. */
export const readFiles = async (files: readonly ItemFile[], options: ReadOptions): Promise<Texts> => {
  const read: Texts[] = [];
  let done = 0;
  for (const batch of toBatches(files)) {
    options.onProgress(done, files.length);
    const { texts, problems } = await readBatch(batch);
    for (const text of texts) if (!isZip(text)) options.onText(text);
    read.push({ texts, problems });
    done += batch.length;
  }
  const { texts, problems } = joinTexts(read);
  return joinTexts([{ texts: texts.filter((text) => !isZip(text)), problems }, await unpackZips(texts.filter(isZip), options)]);
};
