import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** What a digest file holds, and what is wrong with it. */
export interface Parsed {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}
