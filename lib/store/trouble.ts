import { LateError } from './database.ts';

/** Why the database cannot be used. */
export interface StoreTrouble {
  /** In the browser's own words; `null` where it has not opened yet, and may still. */
  readonly reason: string | null;
}

/** What is to be told of an error of the database. */
export const toTrouble = (error: unknown): StoreTrouble => ({ reason: error instanceof LateError ? null : String(error) });
