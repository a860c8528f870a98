import type { DigestFile } from '../digest/decode.ts';
import { readArchive, writeArchive, type Member } from '../platform/archive.ts';

/** The member that lists the names of the others. */
const NAMES = 'names.json';

/** Many texts as one file. Their names stand apart, because an archive's own names are anyone's and are read with suspicion. */
export const packTexts = (texts: readonly DigestFile[]): Blob => {
  const names = { name: NAMES, bytes: new TextEncoder().encode(JSON.stringify(texts.map(({ name }) => name.toWellFormed()))) };
  return writeArchive([names, ...texts.map(({ bytes }, place) => ({ name: `${place}.txt`, bytes }))]);
};

/** What was packed, as far as it can be read. */
export interface Unpacked {
  readonly texts: readonly DigestFile[];
  readonly isWhole: boolean;
}

const parseNames = (bytes: Uint8Array | undefined): readonly unknown[] | undefined => {
  try {
    const names: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(names) ? names : undefined;
  } catch {
    return undefined;
  }
};

/** The texts that {@link packTexts} packed, in their order. */
export const unpackTexts = async (packed: Blob): Promise<Unpacked> => {
  const members: Member[] = [];
  const limits = { total: Infinity, member: Infinity, members: 65_535 };
  const faults = await readArchive(packed, (member) => void members.push(member), { limits });
  const names = parseNames(members.find(({ name }) => name === NAMES)?.bytes);
  const texts = members
    .filter(({ name }) => name !== NAMES)
    .map(({ name, bytes }) => ({ name: String(names?.[parseInt(name, 10)] ?? name), bytes }));
  return { texts, isWhole: faults.length === 0 && names !== undefined };
};
