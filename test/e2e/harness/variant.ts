import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../../lib/digest/entry.ts';
import { readSeed, readSeedBytes } from '../../fixtures/seed.ts';

/** What differs from the extension as it was built. */
export interface Variant {
  /** The text of the bundled newsletter. */
  readonly digest?: string;
  /** Ids of `digest` by title; none when left out. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly version?: string;
  /** Permissions that it does not ask for. */
  readonly without?: readonly string[];
}

/** A copy of the built extension that differs from it, as a later release would. Gives its folder. */
export const makeVariant = (built: string, { digest, ids = {}, version, without = [] }: Variant): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-variant-'));
  cpSync(built, folder, { recursive: true });
  if (digest !== undefined) {
    writeFileSync(join(folder, 'digests/2024-02-13.txt'), digest);
    writeFileSync(join(folder, 'digests/2024-02-13.ids.json'), JSON.stringify(ids));
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const permissions = manifest.permissions.filter((name: string) => !without.includes(name));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, permissions, version: version ?? manifest.version }));
  return folder;
};

/** The bundled digest's own text. */
export const SEED_TEXT = new TextDecoder().decode(readSeedBytes());

/** The ids of the bundled digest by title. */
export const SEED_IDS: Readonly<Record<string, string>> = Object.fromEntries(
  readSeed().entries.map(({ title, arxivIds }) => [title, arxivIds[0] ?? '']),
);

/** Entries as a newsletter. */
export const toNewsletter = (date: string, entries: readonly Pick<Entry, 'title' | 'authors' | 'abstract' | 'commentary' | 'tags'>[]): string =>
  [
    date,
    ...entries.map(({ title, authors, abstract, commentary, tags }) =>
      [title, `(${authors.join(', ')})`, abstract, commentary.replaceAll('\n\n', '\n'), tags.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join('\n')),
  ].join('\n');
