import type { Review, ReviewPart, ReviewRows } from '../../lib/digest/review.ts';
import { toReason, type Reason } from '../../lib/fault.ts';
import type { PageIndexRecords } from '../../lib/match/page-index.ts';
import type { Language } from '../../lib/platform/i18n.ts';
import { isNoSpace } from '../../lib/platform/storage-space.ts';
import type { Item } from '../../lib/store/item.ts';
import type { Progress } from './importing.ts';

/** Which sources are to go. */
export interface Removal {
  readonly by: 'number' | 'importNumber' | 'all';
  /** 0 for all. */
  readonly number: number;
}

/** What the page asks of its worker; a worker does one thing at a time and keeps the plan between `plan` and `apply`. */
export type Call =
  | { readonly call: 'plan'; readonly items: readonly Item[] }
  | { readonly call: 'apply' }
  | { readonly call: 'rows'; readonly start: Readonly<Record<ReviewPart, number>> }
  | { readonly call: 'problems'; readonly language: Language }
  | ({ readonly call: 'remove' } & Removal)
  | { readonly call: 'export'; readonly source: number | null; readonly name: string }
  | { readonly call: 'indexed' };

/** Why a call could not be answered. */
export interface Failed {
  readonly reply: 'failed';
  readonly reason: Reason;
  /** Whether the disk is full. */
  readonly isFull: boolean;
}

/** What the worker says: first that it is `ready` and holds the lock of its name; `progress` and `index` before an answer. */
export type Reply =
  | { readonly reply: 'ready' }
  | { readonly reply: 'progress'; readonly progress: Progress }
  | { readonly reply: 'review'; readonly review: Review }
  | { readonly reply: 'rows'; readonly rows: ReviewRows }
  | { readonly reply: 'files'; readonly files: readonly Blob[] }
  | { readonly reply: 'done' }
  | Failed
  /** The page index can be written by a page alone; `null` marks it stale. To be answered by `indexed`. */
  | { readonly reply: 'index'; readonly records: PageIndexRecords | null };

/** What is said of an error, wherever it was met. */
export const toFailed = (error: unknown): Failed => ({ reply: 'failed', reason: toReason(error), isFull: isNoSpace(error) });
