import { parseBundle } from '../digest/bundle.ts';
import { readPackagedBytes, readPackagedJson } from '../platform/files.ts';
import { BUNDLE_SOURCE, toStoredEntries, type StoredEntry } from './stored-entry.ts';

interface BundledDigest {
  readonly file: string;
  readonly ids: string;
}

const isBundledDigest = (value: unknown): value is BundledDigest =>
  typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string' &&
  'ids' in value && typeof value.ids === 'string';

const readList = async (): Promise<BundledDigest[]> => {
  const list = await readPackagedJson('digests/bundle.json');
  if (typeof list !== 'object' || list === null || !('digests' in list) || !Array.isArray(list.digests)) return [];
  return list.digests.filter(isBundledDigest);
};

const readDigest = async ({ file, ids }: BundledDigest) =>
  parseBundle({ name: file, bytes: await readPackagedBytes(`digests/${file}`), ids: await readPackagedJson(`digests/${ids}`) });

/** The entries that came with the package, read from its source text by the parser that reads every digest. */
export const readBundle = async (): Promise<StoredEntry[]> => {
  const digests = await Promise.all((await readList()).map(readDigest));
  return toStoredEntries(digests.flatMap((digest) => digest.entries), BUNDLE_SOURCE);
};
