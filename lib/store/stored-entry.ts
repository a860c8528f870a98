import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Entry } from '../digest/entry.ts';
import { toTitlePaperKey } from '../digest/paper-keys.ts';
import { findMentions } from '../links/mentions.ts';
import { SOURCE_SPAN } from './source-range.ts';

/** An entry as the database holds it. */
export interface StoredEntry extends Entry {
  /** `source * SOURCE_SPAN + place in the source`. */
  readonly key: number;
  /** Papers that the commentary mentions, indexed. */
  readonly mentionIds: readonly ArxivId[];
  /** Of an entry without ids: the key of its title, indexed. */
  readonly titleKey?: string;
}

const toTitleField = ({ arxivIds, title }: Entry): Pick<StoredEntry, 'titleKey'> =>
  arxivIds.length > 0 ? {} : { titleKey: toTitlePaperKey(title) };

/** The entries of one source with their keys and indexed fields, in the order of the source. */
export const toStoredEntries = (entries: readonly Entry[], source: number): StoredEntry[] =>
  entries.map((entry, place) => ({
    ...entry,
    key: source * SOURCE_SPAN + place,
    mentionIds: findMentions(entry),
    ...toTitleField(entry),
  }));
