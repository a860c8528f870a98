import type { Review, ReviewPart } from '../../lib/digest/review.ts';
import type { Source } from '../../lib/digest/source.ts';
import type { Reason } from '../../lib/fault.ts';

/** The steps of reading what was chosen, of applying it, and of taking something away. */
export const READING_STEPS = ['read', 'compare'] as const;
export const APPLYING_STEPS = ['keep', 'write', 'index'] as const;
export const REMOVING_STEPS = ['write', 'index'] as const;
export type Step = (typeof READING_STEPS)[number] | (typeof APPLYING_STEPS)[number];

/** How far a step has come. */
export interface Progress {
  readonly step: Step;
  readonly done: number;
  /** 0 where nobody knows. */
  readonly total: number;
}

/** What was done last. */
export type Outcome =
  | { readonly what: 'applied'; readonly added: number; readonly changed: number }
  | { readonly what: 'removed' | 'undone' | 'reset' | 'cancelled' };

/** What could not be done. */
export interface Failure {
  readonly at: 'failed';
  readonly reason: Reason;
  /** Whether the disk has no room. */
  readonly isFull: boolean;
  /** Whether nothing was changed; else what became of it is known when the store is next put in order. */
  readonly isSure: boolean;
}

/** What the page is doing with the store. */
export type Importing =
  | { readonly at: 'idle'; readonly outcome: Outcome | null }
  /** Another tab is importing; this one goes on when that has ended. */
  | { readonly at: 'waiting' }
  | { readonly at: 'working'; readonly steps: readonly Step[]; readonly progress: Progress }
  /** Nothing has been written yet. */
  | { readonly at: 'review'; readonly review: Review }
  | Failure;

/** What a reader does with digests here. */
export interface ImportActions {
  /** Files as chosen; those from a folder carry its path. */
  choose(files: readonly File[]): void;
  drop(items: DataTransfer): void;
  paste(text: string): void;
  cancel(): void;
  apply(): void;
  showMore(part: ReviewPart): void;
  saveProblems(): void;
}

/** What a reader does with what was imported. */
export interface SourceActions {
  undo(importNumber: number): void;
  remove(sourceNumber: number): void;
  /** Back to the bundled digest alone. */
  reset(): void;
  exportAll(): void;
  exportSource(sourceNumber: number): void;
  /** Saves a source as it came, without the database. */
  saveOriginal(source: Source): void;
  /** Asks the browser not to evict the store. */
  keep(): void;
}
