import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Entry } from '../digest/entry.ts';
import { findMentions } from '../links/mentions.ts';

/** Keys a source may use: source `n` owns `n * SOURCE_SPAN` up to the next. A digest file holds 50,000 entries at most. */
export const SOURCE_SPAN = 2 ** 20;
/** The number of the source that the package brings. */
export const BUNDLE_SOURCE = 0;

/** An entry as the database holds it. */
export interface StoredEntry extends Entry {
  /** `source * SOURCE_SPAN + place in the source`. */
  readonly key: number;
  /** Papers that the commentary mentions, indexed. */
  readonly mentionIds: readonly ArxivId[];
}

/** The entries of one source with their keys and indexed fields, in the order of the source. */
export const toStoredEntries = (entries: readonly Entry[], source: number): StoredEntry[] =>
  entries.map((entry, place) => ({ ...entry, key: source * SOURCE_SPAN + place, mentionIds: findMentions(entry) }));
