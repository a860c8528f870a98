import type { DigestFile } from '../digest/decode.ts';
import type { Problem, ProblemCode } from '../digest/problem.ts';
import type { Source } from '../digest/source.ts';
import { ARCHIVE_LIMITS, isArchive } from '../platform/archive.ts';
import { isUnreadable } from '../platform/unreadable.ts';
import { ALONE, LARGEST, type Item, type ItemFile, type ItemTexts, type OpenFile } from './item.ts';
import { packTexts, unpackTexts } from './pack-texts.ts';
import { readFile, toFault } from './read-file.ts';
import { readFiles } from './read-files.ts';

interface Sorted {
  readonly readable: readonly OpenFile[];
  readonly problems: readonly Problem[];
}

// A size is known before a byte is read: a browser gives back an empty text for what is too large for it.
const sortOut = (files: readonly ItemFile[]): Sorted => {
  const [readable, problems]: [OpenFile[], Problem[]] = [[], []];
  for (const { name, content } of files) {
    if (content === null) problems.push(toFault('file-unreadable', name));
    else if (content.size > LARGEST) problems.push(toFault('file-too-large', name));
    else readable.push({ name, content });
  }
  return { readable, problems };
};

const findFault = (files: readonly OpenFile[]): ProblemCode | undefined => {
  if (files.length > ARCHIVE_LIMITS.members) return 'archive-too-many';
  return files.reduce((sum, { content }) => sum + content.size, 0) > LARGEST ? 'archive-too-large' : undefined;
};

/**
 * Reads every file of an item, an archive's members too; what cannot be read is a problem. Rejects when the item's only
 * file goes away meanwhile: see {@link withOpenItem}.
 */
export const readTexts = async (item: Item, options = ALONE): Promise<ItemTexts> => {
  const { readable, problems } = sortOut(item.files);
  const [only] = readable;
  const fault = item.files.length === 0 ? 'archive-empty' : findFault(readable);
  if (fault !== undefined) return { kind: item.kind, texts: [], problems: [...problems, toFault(fault, item.name)] };
  if (only === undefined) return { kind: item.kind, texts: [], problems };
  const reading = item.files.length === 1 ? readFile(only, options) : readFiles(readable, options);
  const [read, isPacked] = await Promise.all([reading, item.kind === 'file' && isArchive(only.content)]);
  return { kind: isPacked ? 'zip' : item.kind, texts: read.texts, problems: [...problems, ...read.problems] };
};

/** Does `work` with an item; where its only file goes away meanwhile, anew with one that was never opened, so that nothing of it is taken. */
export const withOpenItem = async <T>(item: Item, work: (item: Item) => Promise<T>): Promise<T> => {
  try {
    return await work(item);
  } catch (error) {
    const [only, ...others] = item.files;
    if (only === undefined || others.length > 0 || !isUnreadable(error)) throw error;
    return work({ ...item, files: [{ name: only.name, content: null }] });
  }
};

/** The bytes of an item as one file, to be kept: a file as it is, a folder packed. Read again, it gives the same texts. */
export const packItem = async ({ kind, files }: Item, reading: Promise<ItemTexts>): Promise<Blob> => {
  const content = kind === 'folder' ? null : files[0]?.content;
  return content ?? packTexts((await reading).texts);
};

/** The texts of a source whose bytes {@link packItem} made, as far as they can still be read. */
export const readPacked = async ({ name, kind }: Pick<Source, 'name' | 'kind'>, bytes: Blob): Promise<readonly DigestFile[]> =>
  (await (kind === 'folder' ? unpackTexts(bytes) : readFile({ name, content: bytes }, ALONE))).texts;
