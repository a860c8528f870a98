import type { Entry } from './entry.ts';
import { toTitleKey } from './title-key.ts';

/** What says which paper an entry is about. */
export type Keyed = Pick<Entry, 'arxivIds' | 'title' | 'altTitles'>;

/**
 * The key of a title alone; two titles with one key name one paper.
 * @example toTitlePaperKey('V-STaR: Training Verifiers') // 'title vstartrainingverifiers'
 */
export const toTitlePaperKey = (title: string): string => `title ${toTitleKey(title) || title}`;

/** For each title key the one paper with an id that is called so; `null` where there are several. */
const toOwners = (entries: readonly Keyed[]): ReadonlyMap<string, string | null> => {
  const owners = new Map<string, string | null>();
  for (const { arxivIds: [id], title, altTitles } of entries) {
    if (id === undefined) continue;
    for (const key of [title, ...altTitles].filter((name) => name !== '').map(toTitlePaperKey)) {
      owners.set(key, (owners.get(key) ?? id) === id && owners.get(key) !== null ? id : null);
    }
  }
  return owners;
};

/**
 * Says of each entry which paper it is about: entries with the same key are of one paper. The first arXiv id decides;
 * without one the normalised title does, and joins the one paper with an id that is called so.
 */
export const toPaperKeys = (entries: readonly Keyed[]): string[] => {
  const owners = entries.some(({ arxivIds }) => arxivIds.length === 0) ? toOwners(entries) : new Map<string, string>();
  return entries.map(({ arxivIds: [id], title }) => id ?? owners.get(toTitlePaperKey(title)) ?? toTitlePaperKey(title));
};

/** The entries of each paper, papers in the order of their first entries. */
export const groupByPaper = <E extends Keyed>(entries: readonly E[]): E[][] => {
  const groups = new Map<string, E[]>();
  const keys = toPaperKeys(entries);
  for (const [place, entry] of entries.entries()) {
    const key = keys[place] ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
};
