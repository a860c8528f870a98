import { parseArgs } from 'node:util';
import type { Language } from '../../lib/platform/i18n.ts';

/** To read files. */
export interface Reading {
  readonly command: 'check' | 'parse';
  readonly files: readonly string[];
  readonly language: Language;
}

/** To look for what pages show in the files of `data`. */
export interface Matching {
  readonly command: 'match';
  readonly data: readonly string[];
  readonly pages: readonly string[];
  readonly language: Language;
}

/** What is to be done. */
export type Command = Reading | Matching | { readonly command: 'help' };

/** A command that cannot be run, in words for the one who gave it. */
export class UsageError extends Error {}

const readLanguage = (given: string | undefined): Language => {
  if (given === 'ko' || given === 'en') return given;
  if (given !== undefined) throw new UsageError(`--lang takes ko or en, not '${given}'`);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ko') ? 'ko' : 'en';
};

const isPage = (file: string): boolean => /\.html?$/i.test(file);

/** What stands beside `--data FILE` and is no page is data too. */
const toMatching = (given: readonly string[], files: readonly string[], language: Language): Matching => {
  const all = [...given, ...files];
  const [data, pages] = [all.filter((file) => !isPage(file)), all.filter(isPage)];
  if (given.length === 0 || data.length === 0) throw new UsageError('match needs --data FILE, the digest to look in');
  if (pages.length === 0) throw new UsageError('match needs a saved page, a file that ends in .html');
  return { command: 'match', data, pages, language };
};

const parse = (args: readonly string[]) => {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' }, data: { type: 'string', multiple: true } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** Reads the command line. Throws a {@link UsageError} for one that means nothing. */
export const parseCommand = (args: readonly string[]): Command => {
  const { values, positionals: [command, ...files] } = parse(args);
  if (values.help) return { command: 'help' };
  const language = readLanguage(values.lang);
  if (command === 'match') return toMatching(values.data ?? [], files, language);
  if (command !== 'check' && command !== 'parse') throw new UsageError(command === undefined ? 'no command' : `no such command: ${command}`);
  if (values.data !== undefined) throw new UsageError(`${command} takes no --data, only files`);
  if (files.length === 0) throw new UsageError(`${command} needs a file, a folder or a zip`);
  return { command, files, language };
};
