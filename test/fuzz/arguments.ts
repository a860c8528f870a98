import { parseArgs } from 'node:util';

/** What is to be run. */
export interface Plan {
  readonly seed: number;
  readonly runs?: number;
  readonly path?: string;
  /** Names of properties, or what they begin with up to a hyphen; none for all. */
  readonly only: readonly string[];
}

/** A command that cannot be run, in words for the one who gave it. */
export class UsageError extends Error {}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' }, runs: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' }, only: { type: 'string', multiple: true },
} as const;

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const readNumber = (name: string, given: string, least: number): number => {
  const value = Number(given);
  if (!Number.isInteger(value) || value < least || value > 2 ** 31 - 1) throw new UsageError(`--${name} takes a whole number, not '${given}'`);
  return value;
};

/** Reads the command line; `help` where that is asked for. Throws a {@link UsageError} for one that means nothing. */
export const parsePlan = (args: readonly string[]): Plan | 'help' => {
  const { help, runs, seed = '1', path, only = [] } = parse(args);
  if (help) return 'help';
  if (path !== undefined && only.length !== 1) throw new UsageError('--path needs --only, the one property that it is of');
  return {
    seed: readNumber('seed', seed, -(2 ** 31)),
    only,
    ...(runs !== undefined && { runs: readNumber('runs', runs, 1) }),
    ...(path !== undefined && { path }),
  };
};
