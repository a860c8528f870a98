import { withDatabase } from '../../lib/store/database.ts';
import { hasUnfinished, readRemoval } from '../../lib/store/journal.ts';
import { readSources } from '../../lib/store/parse-source.ts';
import { recover } from '../../lib/store/recover.ts';
import { BUNDLE_SOURCE } from '../../lib/store/source-range.ts';
import { toFailed, type Removal } from './import-calls.ts';
import type { Importing, Outcome } from './importing.ts';
import { takeBack } from './take-back.ts';
import { toFailure } from './to-failure.ts';

const warnLeft = (error: unknown): void => console.warn('Gloss: left for the next start', error);

/** What a worker was about when it was cut off. */
export type Begun =
  | { readonly what: 'reading' }
  /** An import beside the sources that were `known`, by their names. */
  | { readonly what: 'import'; readonly known: readonly string[] }
  | { readonly what: 'removal'; readonly removal: Removal; readonly outcome: Outcome };

/**
 * Brings in order what another page may have left: one that was waited for, or one that has begun what nobody ended. Gives
 * whether there was anything to look at. Never rejects: who writes next has the store put in order before.
 */
export const catchUp = async ({ hasWaited }: { readonly hasWaited: boolean }): Promise<boolean> => {
  // A record that cannot be read may just be written.
  const isAsked = hasWaited || (await hasUnfinished().catch(() => true));
  if (isAsked) await recover().catch(warnLeft);
  return isAsked;
};

const isStored = async ({ by, number }: Removal): Promise<boolean> => {
  const sources = (await withDatabase(readSources)).filter((source) => source.number !== BUNDLE_SOURCE);
  return sources.some((source) => by === 'all' || source[by] === number);
};

// What was only said to be going goes at the next start.
const isGoing = async (): Promise<boolean> => ((await readRemoval()) ?? []).length > 0;

/** Where what became of it cannot be read; why it was cut off tells more than why that is. */
const toUnsure = (error: unknown, said: Importing): Importing => {
  warnLeft(error);
  return { ...(said.at === 'failed' ? said : toFailure(toFailed(error))), isSure: false };
};

const readEnd = async (begun: Begun, said: Importing): Promise<Importing> => {
  switch (begun.what) {
    case 'reading':
      return said;
    case 'import': {
      // What was written whole goes again: the reader cancelled it, or was told that nothing came of it.
      const answer = await takeBack(begun.known);
      return answer === null || answer.reply === 'done' ? said : { ...toFailure(answer), isSure: false };
    }
    case 'removal':
      if (!(await isStored(begun.removal))) return { at: 'idle', outcome: begun.outcome };
      return (await isGoing()) && said.at === 'failed' ? { ...said, isSure: false } : said;
  }
};

/** Brings in order what was cut off, and gives what is to be said of it: `said` where nothing came of it. Never rejects. */
export const settle = async (begun: Begun, said: Importing): Promise<Importing> => {
  await recover({ isTold: true, isThorough: said.at === 'failed' }).catch(warnLeft);
  return readEnd(begun, said).catch((error: unknown) => toUnsure(error, said));
};
