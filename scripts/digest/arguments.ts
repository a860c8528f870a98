import { parseArgs } from 'node:util';
import type { Language } from '../../lib/platform/i18n.ts';

/** What is to be done. */
export type Command =
  | { readonly command: 'help' }
  | { readonly command: 'check' | 'parse'; readonly files: readonly string[]; readonly language: Language }
  | { readonly command: 'match'; readonly data: readonly string[]; readonly pages: readonly string[] };

/** A command that cannot be run, in words for the one who gave it. */
export class UsageError extends Error {}

const readLanguage = (given: string | undefined): Language => {
  if (given === 'ko' || given === 'en') return given;
  if (given !== undefined) throw new UsageError(`--lang takes ko or en, not '${given}'`);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ko') ? 'ko' : 'en';
};

const isPage = (file: string): boolean => /\.html?$/i.test(file);

const toMatch = (first: string | undefined, files: readonly string[]): Command => {
  if (first === undefined) throw new UsageError('match needs --data FILE, the digest to look in');
  const all = [first, ...files];
  const pages = all.filter(isPage);
  if (pages.length === 0) throw new UsageError('match needs a saved page, a file that ends in .html');
  return { command: 'match', data: all.filter((file) => !isPage(file)), pages };
};

const parse = (args: readonly string[]) => {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' }, data: { type: 'string' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** Reads the command line. Throws a {@link UsageError} for one that means nothing. */
export const parseCommand = (args: readonly string[]): Command => {
  const { values, positionals: [command, ...files] } = parse(args);
  if (values.help) return { command: 'help' };
  if (command === 'match') return toMatch(values.data, files);
  if (command !== 'check' && command !== 'parse') throw new UsageError(command === undefined ? 'no command' : `no such command: ${command}`);
  if (files.length === 0) throw new UsageError(`${command} needs a file, a folder or a zip`);
  return { command, files, language: readLanguage(values.lang) };
};
