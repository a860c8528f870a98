import type { DigestFile } from '../digest/decode.ts';
import type { Problem, ProblemCode } from '../digest/problem.ts';
import type { Source } from '../digest/source.ts';
import { ARCHIVE_LIMITS, isArchive } from '../platform/archive.ts';
import { ALONE, LARGEST, type Item, type ItemFile, type ItemTexts } from './item.ts';
import { packTexts, unpackTexts } from './pack-texts.ts';
import { readFile, toFault } from './read-file.ts';
import { readFiles } from './read-files.ts';

interface Sorted {
  readonly readable: readonly ItemFile[];
  readonly problems: readonly Problem[];
}

// A size is known before a byte is read: a browser gives back an empty text for what is too large for it.
const sortOut = (files: readonly ItemFile[]): Sorted => ({
  readable: files.filter(({ content }) => content.size <= LARGEST),
  problems: files.filter(({ content }) => content.size > LARGEST).map(({ name }) => toFault('file-too-large', name)),
});

const findFault = (files: readonly ItemFile[]): ProblemCode | undefined => {
  if (files.length > ARCHIVE_LIMITS.members) return 'archive-too-many';
  return files.reduce((sum, { content }) => sum + content.size, 0) > LARGEST ? 'archive-too-large' : undefined;
};

/** Reads every file of an item, an archive's members too; what cannot be read is a problem. Rejects when a file is gone. */
export const readTexts = async (item: Item, options = ALONE): Promise<ItemTexts> => {
  const { readable, problems } = sortOut(item.files);
  const [only, ...others] = readable;
  const fault = item.files.length === 0 ? 'archive-empty' : findFault(readable);
  if (fault !== undefined) return { kind: item.kind, texts: [], problems: [...problems, toFault(fault, item.name)] };
  if (only === undefined) return { kind: item.kind, texts: [], problems };
  const reading = others.length === 0 ? readFile(only, options) : readFiles(readable, options);
  const [read, isPacked] = await Promise.all([reading, item.kind === 'file' && isArchive(only.content)]);
  return { kind: isPacked ? 'zip' : item.kind, texts: read.texts, problems: [...problems, ...read.problems] };
};

/** The bytes of an item as one file, to be kept: a file as it is, a folder packed. Read again, it gives the same texts. */
export const packItem = async ({ kind, files }: Item, reading: Promise<ItemTexts>): Promise<Blob> => {
  const [only] = files;
  return kind === 'folder' || only === undefined ? packTexts((await reading).texts) : only.content;
};

/** The texts of a source whose bytes {@link packItem} made, as far as they can still be read. */
export const readPacked = async ({ name, kind }: Pick<Source, 'name' | 'kind'>, bytes: Blob): Promise<readonly DigestFile[]> =>
  (await (kind === 'folder' ? unpackTexts(bytes) : readFile({ name, content: bytes }, ALONE))).texts;
