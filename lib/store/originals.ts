import type { DigestFile } from '../digest/decode.ts';
import { toFileName } from '../digest/to-file-name.ts';
import type { Source } from '../digest/source.ts';
import { FaultError } from '../fault.ts';
import { writeArchive } from '../platform/archive.ts';
import { hasBytes, readJournal, readRemoval, readSourceBytes } from './journal.ts';
import { unpackTexts } from './pack-texts.ts';

/** A file that was imported, as it is kept beside the database. */
interface Original {
  readonly name: string;
  readonly bytes: Blob;
}

/** The sources whose originals are kept, newest first; none where they cannot be reached either, as in private windows. */
export const listOriginals = async (): Promise<readonly Source[]> => {
  try {
    const going = (await readRemoval()) ?? [];
    const sources = (await readJournal()).map(({ source }) => source).filter(({ number }) => !going.includes(number)).toReversed();
    const kept = await Promise.all(sources.map(({ number }) => hasBytes(number)));
    return sources.filter((_, place) => kept[place]);
  } catch {
    return [];
  }
};

const unpackWhole = async (name: string, bytes: Blob): Promise<readonly DigestFile[]> => {
  const { texts, isWhole } = await unpackTexts(bytes);
  if (!isWhole) throw new FaultError('original_damaged', name);
  return texts;
};

/** The original of a source, as a file that can be imported again; a folder is a zip. Needs no database. Rejects when it is gone. */
export const readOriginal = async ({ number, name, kind }: Source): Promise<Original> => {
  const bytes = await readSourceBytes(number);
  if (bytes === undefined) throw new FaultError('original_gone', name);
  if (kind === 'folder') return { name: `${toFileName(name)}.zip`, bytes: writeArchive(await unpackWhole(name, bytes)) };
  return { name: kind === 'paste' ? `${toFileName(name)}.txt` : name, bytes };
};
