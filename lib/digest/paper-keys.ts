import type { Entry } from './entry.ts';
import { toTitleKey } from './title-key.ts';

/** What says which paper an entry is about. */
export type Keyed = Pick<Entry, 'arxivIds' | 'title' | 'altTitles'>;

/**
 * The key of a title alone; two titles with one key name one paper.
 * @example toTitlePaperKey('V-STaR: Training Verifiers') // 'title vstartrainingverifiers'
 */
export const toTitlePaperKey = (title: string): string => `title ${toTitleKey(title) || title}`;

/** Entries of a step. */
const STRIDE = 500;

const known = new WeakMap<Keyed, readonly string[]>();

/** The keys of all titles of an entry; they are made once. */
export const toTitleKeys = (entry: Keyed): readonly string[] => {
  const keys = known.get(entry) ?? [entry.title, ...entry.altTitles].filter((name) => name !== '').map(toTitlePaperKey);
  known.set(entry, keys);
  return keys;
};

/** For each title key the one paper with an id that is called so; `null` where there are several. */
function* findOwners(entries: readonly Keyed[]): Generator<void, ReadonlyMap<string, string | null>> {
  const owners = new Map<string, string | null>();
  if (!entries.some(({ arxivIds }) => arxivIds.length === 0)) return owners;
  for (const [place, entry] of entries.entries()) {
    const { arxivIds: [id] } = entry;
    if (id !== undefined) for (const key of toTitleKeys(entry)) owners.set(key, (owners.get(key) ?? id) === id && owners.get(key) !== null ? id : null);
    if (place % STRIDE === STRIDE - 1) yield;
  }
  return owners;
}

const toPaperKey = (entry: Keyed, owners: ReadonlyMap<string, string | null>): string => {
  const [id] = entry.arxivIds;
  if (id !== undefined) return id;
  const key = entry.title === '' ? toTitlePaperKey('') : (toTitleKeys(entry)[0] ?? '');
  return owners.get(key) ?? key;
};

/** {@link groupByPaper} in steps of some hundred entries, for whoever must not keep others waiting. */
export function* groupInSteps<E extends Keyed>(entries: readonly E[]): Generator<void, E[][]> {
  const owners = yield* findOwners(entries);
  const groups = new Map<string, E[]>();
  for (const [place, entry] of entries.entries()) {
    const key = toPaperKey(entry, owners);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
    if (place % STRIDE === STRIDE - 1) yield;
  }
  return [...groups.values()];
}

const finish = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};

/**
 * Says of each entry which paper it is about: entries with the same key are of one paper. The first arXiv id decides;
 * without one the normalised title does, and joins the one paper with an id that is called so.
 */
export const toPaperKeys = (entries: readonly Keyed[]): string[] => {
  const owners = finish(findOwners(entries));
  return entries.map((entry) => toPaperKey(entry, owners));
};

/** The entries of each paper, papers in the order of their first entries. */
export const groupByPaper = <E extends Keyed>(entries: readonly E[]): E[][] => finish(groupInSteps(entries));
