import type { Entry } from './entry.ts';
import { toTitleKey } from './title-key.ts';

/** What says which paper an entry is about. */
export type Keyed = Pick<Entry, 'arxivIds' | 'title' | 'altTitles'>;

/** Without a backslash, which begins a command of TeX. */
const PLAIN = /^[ -[\]-~]*$/;

// Most titles are plain. Thousands are compared before a review, and folding knows every script.
const toKey = (title: string): string => (PLAIN.test(title) ? title.toLowerCase().replace(/[^a-z0-9]+/g, '') : toTitleKey(title));

/**
 * The key of a title alone; two titles with one key name one paper.
 * @example toTitlePaperKey('V-STaR: Training Verifiers') // 'title vstartrainingverifiers'
 */
export const toTitlePaperKey = (title: string): string => `title ${toKey(title) || title}`;

/** Entries of a step. */
const STRIDE = 500;

const known = new WeakMap<Keyed, readonly string[]>();

/** The keys of all titles of an entry; they are made once. */
export const toTitleKeys = (entry: Keyed): readonly string[] => {
  const keys = known.get(entry) ?? [entry.title, ...entry.altTitles].filter((name) => name !== '').map(toTitlePaperKey);
  known.set(entry, keys);
  return keys;
};

function* visitInSteps<E>(entries: readonly E[], visit: (entry: E) => void): Generator<void, void> {
  for (const [place, entry] of entries.entries()) {
    visit(entry);
    if (place % STRIDE === STRIDE - 1) yield;
  }
}

/** For each title key of an entry without an id the one paper with an id that is called so; `null` where there are several. */
function* findOwners(entries: readonly Keyed[]): Generator<void, ReadonlyMap<string, string | null>> {
  const [nameless, owners] = [new Set<string>(), new Map<string, string | null>()];
  yield* visitInSteps(entries, (entry) => {
    if (entry.arxivIds.length === 0) for (const key of toTitleKeys(entry)) nameless.add(key);
  });
  if (nameless.size === 0) return owners;
  yield* visitInSteps(entries, (entry) => {
    const [id] = entry.arxivIds;
    const keys = id === undefined ? [] : toTitleKeys(entry).filter((key) => nameless.has(key));
    for (const key of keys) owners.set(key, owners.has(key) && owners.get(key) !== id ? null : (id ?? null));
  });
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
  yield* visitInSteps(entries, (entry) => {
    const key = toPaperKey(entry, owners);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  });
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
