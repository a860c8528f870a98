import type { DigestFile } from '../digest/decode.ts';
import type { Source } from '../digest/source.ts';
import { ARCHIVE_LIMITS, isArchive } from '../platform/archive.ts';
import { ALONE, LARGEST, type Item, type ItemFile, type ItemTexts } from './item.ts';
import { packTexts, unpackTexts } from './pack-texts.ts';
import { readFile, toFault } from './read-file.ts';
import { readFiles } from './read-files.ts';

const isTooLarge = (files: readonly ItemFile[]): boolean =>
  files.length > 1 && files.reduce((sum, { content }) => sum + content.size, 0) > LARGEST;

/** Reads every file of an item, an archive's members too; what cannot be read is a problem. Rejects when a file is gone. */
export const readTexts = async (item: Item, options = ALONE): Promise<ItemTexts> => {
  const { files } = item;
  const [only, ...others] = files;
  if (only === undefined) return { kind: item.kind, texts: [], problems: [toFault('archive-empty', item.name)] };
  if (files.length > ARCHIVE_LIMITS.members) return { kind: item.kind, texts: [], problems: [toFault('archive-too-many', item.name)] };
  if (isTooLarge(files)) return { kind: item.kind, texts: [], problems: [toFault('archive-too-large', item.name)] };
  const reading = others.length === 0 ? readFile(only, options) : readFiles(files, options);
  const [texts, isPacked] = await Promise.all([reading, item.kind === 'file' && isArchive(only.content)]);
  return { kind: isPacked ? 'zip' : item.kind, ...texts };
};

/** The bytes of an item as one file, to be kept: a file as it is, a folder packed. Read again, it gives the same texts. */
export const packItem = async ({ kind, files }: Item, reading: Promise<ItemTexts>): Promise<Blob> => {
  const [only] = files;
  return kind === 'folder' || only === undefined ? packTexts((await reading).texts) : only.content;
};

/** The texts of a source whose bytes {@link packItem} made, as far as they can still be read. */
export const readPacked = async ({ name, kind }: Pick<Source, 'name' | 'kind'>, bytes: Blob): Promise<readonly DigestFile[]> =>
  (await (kind === 'folder' ? unpackTexts(bytes) : readFile({ name, content: bytes }, ALONE))).texts;
