import type { PageIndexRecords } from '../match/page-index.ts';

/** Where the page index is written: at once, or, from a worker, by the page that started it. */
export interface PageIndexWriter {
  /** Makes every answer 'broken' until the next {@link write}: said before the database changes. */
  markStale(): Promise<void>;
  /** Puts a whole index in the place of the one before. */
  write(records: PageIndexRecords): Promise<void>;
}
