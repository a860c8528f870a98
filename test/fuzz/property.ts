import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expectUntouched } from './untouched.ts';

/** How a property is run. */
export interface RunOptions {
  readonly seed: number;
  /** Instead of its own number of runs. */
  readonly runs?: number;
  /** fast-check's path to one counterexample. */
  readonly path?: string;
}

/** What came of it. */
export interface Outcome {
  readonly runs: number;
  /** What went wrong and with what; `null` where nothing did. */
  readonly failure: string | null;
}

/** Something that holds whatever is given to a part of Gloss. */
export interface Property {
  /** Its part, and what of it: `query-search`. */
  readonly name: string;
  readonly run: (options: RunOptions) => Promise<Outcome>;
}

/** A property's own: how often it is tried when nobody says so, and what for. */
interface Trial<T> {
  readonly runs: number;
  readonly arbitrary: fc.Arbitrary<T>;
  /** Throws where the property does not hold; else gives what came out, which is the same each time. */
  readonly check: (value: T) => unknown;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

/** Makes a write to what was given an error. Bytes cannot be frozen: they are compared. */
const freeze = (value: unknown): void => {
  if (!isContainer(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
};

const toCopies = (value: unknown): Uint8Array[] => {
  if (value instanceof Uint8Array) return [value.slice()];
  return isContainer(value) ? Object.values(value).flatMap(toCopies) : [];
};

const tryOnce = async <T>(check: Trial<T>['check'], value: T): Promise<void> => {
  freeze(value);
  const bytes = toCopies(value);
  const first = await check(value);
  const second = await check(value);
  expectUntouched();
  if (!isDeepStrictEqual(toCopies(value), bytes)) throw new Error('wrote into the bytes that it was given');
  if (!isDeepStrictEqual(first, second)) throw new Error('gave something else the second time');
};

/**
 * A property that fast-check tries: whatever `arbitrary` makes, `check` throws nothing, gives the same twice, and changes
 * neither what it was given nor what everybody shares.
 */
export const toProperty = <T>(name: string, { runs, arbitrary, check }: Trial<T>): Property => ({
  name,
  run: async ({ seed, runs: numRuns = runs, path }) => {
    const property = fc.asyncProperty(arbitrary, (value) => tryOnce(check, value));
    const details = await fc.check(property, { seed, numRuns, includeErrorInReport: true, ...(path !== undefined && { path }) });
    return { runs: details.numRuns, failure: details.failed ? fc.defaultReportMessage(details) ?? 'failed' : null };
  },
});

/** Throws where something is not so; `what` says what should be. */
export const expectThat = (isSo: boolean, what: string): void => {
  if (!isSo) throw new Error(`not so: ${what}`);
};

/** Throws where two values differ in anything. */
export const expectSame = (one: unknown, other: unknown, what: string): void => {
  if (!isDeepStrictEqual(one, other)) throw new Error(`not the same: ${what}\n${JSON.stringify(one)}\n${JSON.stringify(other)}`);
};
