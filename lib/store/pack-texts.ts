import type { DigestFile } from '../digest/decode.ts';
import { readArchive, writeArchive } from '../platform/archive.ts';

/** The member that lists the names of the others. */
const NAMES = 'names.json';

const parseNames = (bytes: Uint8Array | undefined): readonly unknown[] => {
  const names: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return Array.isArray(names) ? names : [];
};

/** Many texts as one file. Their names stand apart, because an archive's own names are anyone's and are read with suspicion. */
export const packTexts = (texts: readonly DigestFile[]): Blob => {
  const names = { name: NAMES, bytes: new TextEncoder().encode(JSON.stringify(texts.map(({ name }) => name.toWellFormed()))) };
  return writeArchive([names, ...texts.map(({ bytes }, place) => ({ name: `${place}.txt`, bytes }))]);
};

/** The texts that {@link packTexts} packed, in their order. Rejects for any other file. */
export const unpackTexts = async (packed: Blob): Promise<DigestFile[]> => {
  const members: Uint8Array[] = [];
  const limits = { total: Infinity, member: Infinity, members: 65_535 };
  const faults = await readArchive(packed, ({ bytes }) => void members.push(bytes), { limits });
  const [names, ...texts] = members;
  if (faults.length > 0) throw new Error(`The kept file is damaged: ${faults[0]?.fault}`);
  const labels = parseNames(names);
  return texts.map((bytes, place) => ({ name: String(labels[place] ?? place), bytes }));
};
