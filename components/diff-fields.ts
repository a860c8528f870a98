import type { Entry } from '../lib/digest/entry.ts';
import type { EntryPair } from '../lib/digest/pair-entries.ts';
import { diffWords, type WordDiff } from '../lib/digest/word-diff.ts';
import type { Language, MessageKey } from '../lib/platform/i18n.ts';

/** One field of an entry, before and after. */
export interface DiffField {
  readonly name: 'commentary' | 'tags' | 'other';
  /** What it is called, where that does not show. */
  readonly label: MessageKey | null;
  /** `undefined` where it is no language. */
  readonly language: Language | undefined;
  readonly diff: WordDiff;
}

/** A field as one text. */
type Read = (entry: Entry) => string;
type Kind = Omit<DiffField, 'diff'> & { readonly read: Read };

const TEXTS: readonly Kind[] = [
  { name: 'commentary', label: null, language: 'ko', read: ({ commentary }) => commentary },
  { name: 'commentary', label: null, language: 'en', read: ({ commentaryEn }) => commentaryEn },
];
const TAGS: Kind = { name: 'tags', label: null, language: 'en', read: ({ tags }) => tags.map((tag) => `#${tag}`).join(' ') };

const toOther = (label: MessageKey, language: Language | undefined, read: Read): Kind => ({ name: 'other', label, language, read });
const OTHERS: readonly Kind[] = [
  toOther('import_field_title', 'en', ({ title }) => title),
  toOther('import_field_titles', 'en', ({ altTitles }) => altTitles.join(' / ')),
  toOther('import_field_authors', 'en', ({ authors }) => authors.join(', ')),
  toOther('import_field_abstract', 'en', ({ abstract }) => abstract),
  toOther('import_field_ids', undefined, ({ arxivIds }) => arxivIds.join(' ')),
  toOther('import_field_url', undefined, ({ url }) => url ?? ''),
];

const toFields = (kinds: readonly Kind[], { before, after }: EntryPair): DiffField[] =>
  kinds.map(({ read, ...kind }) => ({ ...kind, diff: diffWords(before ? read(before) : '', after ? read(after) : '') }));

const isDifferent = ({ diff }: DiffField): boolean => [...diff.before, ...diff.after].some(({ isChanged }) => isChanged);
const isThere = ({ diff }: DiffField): boolean => diff.before.length + diff.after.length > 0;

/** What is each commentary's own. */
export const toOwnFields = (pair: EntryPair): DiffField[] => toFields(TEXTS, pair).filter(isThere);

/** What all commentaries of a paper share: its tags, and whatever else differs. */
export const toSharedFields = (before: readonly Entry[], after: readonly Entry[]): DiffField[] => {
  const pair = { before: before[0], after: after[0] };
  return [...toFields([TAGS], pair).filter(isThere), ...toFields(OTHERS, pair).filter(isDifferent)];
};
