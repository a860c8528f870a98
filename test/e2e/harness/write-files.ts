import { appendFileSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files on the disk, in a new folder; gives its path. */
export const writeFiles = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-import-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
};

/** One file on the disk; gives its path. */
export const writeOne = (name: string, content: string | Uint8Array): string => join(writeFiles({ [name]: content }), name);

/** Files of an entry each, more than are sources of their own, of which `change` lets one grow and takes another away. */
export const writeChanging = (): { readonly paths: string[]; change(): void } => {
  const names = Array.from({ length: 21 }, (_, at) => `${at}.jsonl`);
  const folder = writeFiles(Object.fromEntries(names.map((name) => [name, `${JSON.stringify({ title: `The paper of ${name}`, commentary: '글' })}\n`])));
  const change = (): void => {
    appendFileSync(join(folder, '3.jsonl'), '\n');
    rmSync(join(folder, '5.jsonl'));
  };
  return { paths: names.map((name) => join(folder, name)), change };
};
