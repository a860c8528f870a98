import { readFileSync } from 'node:fs';
import { mergeEntries } from '../../lib/digest/merge.ts';
import { toCanonicalLine } from '../../lib/digest/to-canonical.ts';
import { matchPaper } from '../../lib/match/match-paper.ts';
import { toTranslate } from '../../lib/platform/i18n.ts';
import { WORDS } from '../../lib/platform/words.ts';
import { toProblemLine } from '../../lib/store/problem-lines.ts';
import { parseCommand, UsageError, type Command } from './arguments.ts';
import { HELP } from './help.ts';
import { readPagePaper } from './page-paper.ts';
import { readInputs } from './read-inputs.ts';
import { withFile } from './with-file.ts';

type Files = Extract<Command, { files: readonly string[] }>;

const print = (lines: readonly string[]): void => {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
};

const check = async ({ files, language }: Files): Promise<number> => {
  const { problems } = await readInputs(files);
  const t = toTranslate(WORDS[language]);
  print(problems.map((problem) => toProblemLine(problem, t)));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
};

const parse = async ({ files }: Files): Promise<number> => {
  const { inputs } = await readInputs(files);
  const toLine = (entry: Parameters<typeof toCanonicalLine>[0], sourceFile: string): string =>
    `${toCanonicalLine(entry).slice(0, -1)},"sourceFile":${JSON.stringify(sourceFile)}}`;
  print(inputs.flatMap(({ sourceFile, entries }) => entries.map((entry) => toLine(entry, sourceFile))));
  return 0;
};

const match = async ({ data, pages }: Extract<Command, { command: 'match' }>): Promise<number> => {
  const htmls = await Promise.all(pages.map(async (page) => ({ page, html: await withFile(page, (path) => readFileSync(path, 'utf8')) })));
  const entries = (await readInputs(data)).inputs.flatMap((input) => input.entries);
  print(htmls.map(({ page, html }) => {
    const paper = readPagePaper(html);
    const found = paper && matchPaper(paper, entries);
    const titles = found === undefined ? [] : mergeEntries(found.entries).map(({ title }) => ({ title, tier: found.tier }));
    return JSON.stringify({ page, arxivId: paper?.arxivId ?? null, entries: titles });
  }));
  return 0;
};

const run = async (args: readonly string[]): Promise<number> => {
  const command = parseCommand(args);
  if (command.command === 'match') return match(command);
  if (command.command === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  return command.command === 'check' ? check(command) : parse(command);
};

/** Runs a command line; gives the exit status. What is wrong with the command itself goes to standard error. */
export const main = async (args: readonly string[]): Promise<number> => {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`digest: ${error.message}\nTry: npm run -s digest -- --help\n`);
    return 2;
  }
};
