import type { DigestFile } from '../digest/decode.ts';
import { ARCHIVE_LIMITS, areArchive } from '../platform/archive.ts';
import { isUnreadable } from '../platform/unreadable.ts';
import type { OpenFile, ReadOptions, Texts } from './item.ts';
import { readFile, toFault } from './read-file.ts';

/** Bytes that are read at a time. */
const BATCH = 4 * 2 ** 20;

/**
 * Files in runs of {@link BATCH}; a larger one is a run of its own, and so is an empty one: Chromium gives a file that is
 * gone no size, and leaves it out where it joins others.
 */
const toBatches = (files: readonly OpenFile[]): OpenFile[][] => {
  const batches: OpenFile[][] = [];
  let room = 0;
  for (const file of files) {
    const { size } = file.content;
    if (size > room || size === 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)?.push(file);
    room = size === 0 ? 0 : room - size;
  }
  return batches;
};

const isZip = ({ bytes }: DigestFile): boolean => areArchive(bytes);

const joinTexts = (parts: readonly Texts[]): Texts =>
  ({ texts: parts.flatMap(({ texts }) => texts), problems: parts.flatMap(({ problems }) => problems) });

const readAlone = async ({ name, content }: OpenFile): Promise<Texts> => {
  try {
    return { texts: [{ name, bytes: new Uint8Array(await content.arrayBuffer()) }], problems: [] };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { texts: [], problems: [toFault('file-unreadable', name)] };
  }
};

// Small files are read as one: asked for one by one, each would be a message to the browser and back.
const readTogether = async (files: readonly OpenFile[]): Promise<DigestFile[]> => {
  const sizes = files.map(({ content }) => content.size);
  const bytes = new Uint8Array(await new Blob(files.map(({ content }) => content)).arrayBuffer());
  // Firefox reads a file that has changed since it was chosen; where each of the others begins is lost then.
  if (bytes.length !== sizes.reduce((sum, size) => sum + size, 0)) throw new Error('a file has changed');
  let start = 0;
  return files.map(({ name }, place) => ({ name, bytes: bytes.subarray(start, (start += sizes[place] ?? 0)) }));
};

// One that is gone must not take the others with it.
const readBatch = async (files: readonly OpenFile[]): Promise<Texts> => {
  const readEach = async (): Promise<Texts> => joinTexts(await Promise.all(files.map(readAlone)));
  return files.length === 1 ? readEach() : readTogether(files).then((texts) => ({ texts, problems: [] }), readEach);
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
export const readFiles = async (files: readonly OpenFile[], options: ReadOptions): Promise<Texts> => {
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
