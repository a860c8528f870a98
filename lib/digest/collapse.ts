import type { Entry } from './entry.ts';

const toText = ({ commentary, commentaryEn }: Entry): string => `${commentary}\n${commentaryEn}`.replace(/\s+/g, ' ').trim();
const longer = <T extends { readonly length: number }>(one: T, other: T): T => (other.length > one.length ? other : one);

const join = <E extends Entry>(one: E, other: E): E => ({
  ...one,
  arxivIds: [...new Set([...one.arxivIds, ...other.arxivIds])],
  altTitles: [...new Set([...one.altTitles, ...other.altTitles])],
  authors: longer(one.authors, other.authors),
  abstract: longer(one.abstract, other.abstract),
  tags: [...new Set([...one.tags, ...other.tags])],
  url: one.url ?? other.url,
});

const byDate = (one: Entry, other: Entry): number => (other.date ?? '').localeCompare(one.date ?? '', 'en');

/**
 * The entries of one paper, each commentary once, newest first. Entries whose commentaries differ only in spaces
 * become the newest of them, with the tags of all and the longest authors and abstract.
 */
export const collapse = <E extends Entry>(entries: readonly E[]): E[] => {
  const byText = new Map<string, E>();
  for (const entry of entries.toSorted(byDate)) {
    const same = byText.get(toText(entry));
    byText.set(toText(entry), same === undefined ? entry : join(same, entry));
  }
  return [...byText.values()];
};
