import { toReason, type Reason } from '../fault.ts';
import { LateError } from './database.ts';

/** Why the database cannot be used. */
export interface StoreTrouble {
  /** `null` where it has not opened yet, and may still. */
  readonly reason: Reason | null;
}

/** What is to be told of an error of the database. */
export const toTrouble = (error: unknown): StoreTrouble => ({ reason: error instanceof LateError ? null : toReason(error) });
