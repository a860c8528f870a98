import { readFileSync } from 'node:fs';
import type { Entry } from '../../lib/digest/entry.ts';
import { mergeEntries } from '../../lib/digest/merge.ts';
import type { Problem } from '../../lib/digest/problem.ts';
import { toCanonicalLine } from '../../lib/digest/to-canonical.ts';
import { matchPaper } from '../../lib/match/match-paper.ts';
import { toTranslate, type Language } from '../../lib/platform/i18n.ts';
import { WORDS } from '../../lib/platform/words.ts';
import { toProblemLine } from '../../lib/store/problem-lines.ts';
import { parseCommand, UsageError, type Matching, type Reading } from './arguments.ts';
import { HELP } from './help.ts';
import { readPagePaper } from './page-paper.ts';
import { readInputs, type Input } from './read-inputs.ts';
import { withFile } from './with-file.ts';

const print = (lines: readonly string[], stream: NodeJS.WritableStream = process.stdout): void => {
  if (lines.length > 0) stream.write(`${lines.join('\n')}\n`);
};

const toLines = (problems: readonly Problem[], language: Language): string[] => {
  const t = toTranslate(WORDS[language]);
  return problems.map((problem) => toProblemLine(problem, t));
};

/** Who asked for entries is told beside them what could not be taken: nothing at all would look like an empty digest. */
const readAndWarn = async (files: readonly string[], language: Language): Promise<readonly Input[]> => {
  const { inputs, problems } = await readInputs(files);
  print(toLines(problems, language), process.stderr);
  return inputs;
};

const check = async ({ files, language }: Reading): Promise<number> => {
  const { problems } = await readInputs(files);
  print(toLines(problems, language));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
};

const toEntryLine = (entry: Entry, sourceFile: string): string =>
  `${toCanonicalLine(entry).slice(0, -1)},"sourceFile":${JSON.stringify(sourceFile)}}`;

const parse = async ({ files, language }: Reading): Promise<number> => {
  const inputs = await readAndWarn(files, language);
  print(inputs.flatMap(({ sourceFile, entries }) => entries.map((entry) => toEntryLine(entry, sourceFile))));
  return 0;
};

const match = async ({ data, pages, language }: Matching): Promise<number> => {
  const htmls = await Promise.all(pages.map(async (page) => ({ page, html: await withFile(page, (path) => readFileSync(path, 'utf8')) })));
  const entries = (await readAndWarn(data, language)).flatMap((input) => input.entries);
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
