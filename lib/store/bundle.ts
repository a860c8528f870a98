import { parseBundle } from '../digest/bundle.ts';
import type { Source } from '../digest/source.ts';
import { browser } from '../platform/browser.ts';
import { readPackagedBytes, readPackagedJson } from '../platform/files.ts';
import { BUNDLE_SOURCE } from './source-range.ts';
import { toStoredEntries, type StoredEntry } from './stored-entry.ts';

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

/** The entries that came with the package, and the names of their files. */
export interface Bundle {
  readonly names: readonly string[];
  readonly rows: readonly StoredEntry[];
}

/** Reads them from the package's source text, by the parser that reads every digest. */
export const readBundle = async (): Promise<Bundle> => {
  const list = await readList();
  const digests = await Promise.all(list.map(readDigest));
  return {
    names: list.map(({ file }) => file),
    rows: toStoredEntries(digests.flatMap((digest) => digest.entries), BUNDLE_SOURCE),
  };
};

/** The package as a source: another version of the extension is another checksum. */
export const toBundleSource = ({ names, rows }: Bundle): Source => ({
  number: BUNDLE_SOURCE,
  importNumber: BUNDLE_SOURCE,
  name: names.join(', '),
  kind: 'bundle',
  at: '',
  entries: rows.length,
  checksum: browser.runtime.getManifest().version,
});
