import { readFile } from './read-file.ts';
import type { ItemFile, OnProgress, Texts } from './item.ts';

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

const isZip = ({ bytes }: { readonly bytes: Uint8Array }): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const joinTexts = (parts: readonly Texts[]): Texts =>
  ({ texts: parts.flatMap(({ texts }) => texts), problems: parts.flatMap(({ problems }) => problems) });

// Small files are read as one: asked for one by one, each would be a message to the browser and back.
const readTogether = async (files: readonly ItemFile[]): Promise<Texts> => {
  const bytes = new Uint8Array(await new Blob(files.map(({ content }) => content)).arrayBuffer());
  let start = 0;
  const read = files.map(({ name, content }) => ({ name, bytes: bytes.subarray(start, (start += content.size)) }));
  const zips = read.filter(isZip).map((zip) => readFile({ name: zip.name, content: new Blob([zip.bytes]) }));
  return joinTexts([{ texts: read.filter((text) => !isZip(text)), problems: [] }, ...(await Promise.all(zips))]);
};

const readBatch = (batch: readonly ItemFile[]): Promise<Texts> => {
  const [only, ...others] = batch;
  return only !== undefined && others.length === 0 ? readFile(only) : readTogether(batch);
};

/** The texts of many files, and of the archives among them behind those. */
export const readFiles = async (files: readonly ItemFile[], onProgress: OnProgress): Promise<Texts> => {
  const read: Texts[] = [];
  let done = 0;
  for (const batch of toBatches(files)) {
    onProgress(done, files.length);
    read.push(await readBatch(batch));
    done += batch.length;
  }
  return joinTexts(read);
};
