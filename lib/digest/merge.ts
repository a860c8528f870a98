import { MOST } from './check-entry.ts';
import type { Entry } from './entry.ts';
import { toSpaced } from './lines.ts';
import { joinTags } from './tags.ts';
import { toTitleKey } from './title-key.ts';

/** What the entries of one paper have in common; the rest is each commentary's own. */
type Shared = Omit<Entry, 'commentary' | 'commentaryEn' | 'date'>;

const toOrder = ({ commentary, commentaryEn, title, tags, authors, abstract, url, altTitles, arxivIds }: Entry): string =>
  JSON.stringify([commentary, commentaryEn, title, tags, authors, abstract, url, altTitles, arxivIds]);

// Whatever order the sources came in: by day, and where that says nothing by what is written.
const sortByDate = <E extends Entry>(entries: readonly E[]): readonly E[] => {
  if (entries.length < 2) return entries;
  const ordered = entries.map((entry) => ({ entry, day: entry.date ?? '', text: toOrder(entry) }));
  ordered.sort((one, other) => {
    if (one.day !== other.day) return one.day < other.day ? 1 : -1;
    return one.text === other.text ? 0 : one.text < other.text ? -1 : 1;
  });
  return ordered.map(({ entry }) => entry);
};

/** The longest; of equals the first. */
const longestOf = <T extends { readonly length: number }>(all: readonly T[], none: T): T =>
  all.reduce((longest, other) => (other.length > longest.length ? other : longest), none);

const joinTitles = (title: string, titles: readonly string[]): string[] => {
  const others = titles.filter((other) => other !== title && other !== '');
  if (others.length === 0) return [];
  const byKey = new Map<string, string>();
  // Each where it comes first: so what is cut off is the same when this is merged again.
  for (const other of others) if (!byKey.has(toTitleKey(other) || other)) byKey.set(toTitleKey(other) || other, other);
  byKey.delete(toTitleKey(title) || title);
  return [...byKey.values()];
};

/** Nothing empty takes the place of what is there; of titles and addresses the newest stands. */
const toShared = (entries: readonly Entry[]): Shared => {
  const title = entries.find((entry) => entry.title !== '')?.title ?? '';
  // An entry without an id came here by its title: what else it is called must not draw others after it.
  const named = entries.some(({ arxivIds }) => arxivIds.length > 0) ? entries.filter(({ arxivIds }) => arxivIds.length > 0) : entries;
  return {
    title,
    arxivIds: [...new Set(entries.flatMap((entry) => entry.arxivIds))].slice(0, MOST.ids),
    altTitles: joinTitles(title, named.flatMap((entry) => [entry.title, ...entry.altTitles])).slice(0, MOST.titles),
    authors: longestOf<readonly string[]>(entries.map((entry) => entry.authors), []),
    abstract: longestOf(entries.map((entry) => entry.abstract), ''),
    tags: joinTags(entries.flatMap((entry) => entry.tags)).slice(0, MOST.tags),
    url: entries.find((entry) => entry.url !== null)?.url ?? null,
  };
};

/** Entries, newest first, with one text, spaces aside. */
interface Voice<E> {
  readonly ko: string;
  readonly en: string;
  readonly entries: E[];
}

const toVoices = <E extends Entry>(entries: readonly E[]): Voice<E>[] => {
  const voices = new Map<string, Voice<E>>();
  for (const entry of entries) {
    const [ko, en] = [toSpaced(entry.commentary), toSpaced(entry.commentaryEn)];
    const voice = voices.get(`${ko}\n${en}`) ?? { ko, en, entries: [] };
    voice.entries.push(entry);
    voices.set(`${ko}\n${en}`, voice);
  }
  return [...voices.values()];
};

/** Voices that say something no other voice says with more; one that says nothing where all are silent. */
const findFullest = <E>(voices: readonly Voice<E>[]): Voice<E>[] => {
  const both = voices.filter(({ ko, en }) => ko !== '' && en !== '');
  const [korean, english] = [new Set(both.map(({ ko }) => ko)), new Set(both.map(({ en }) => en))];
  return voices.filter(({ ko, en }) => {
    if (ko === '' && en === '') return voices.length === 1;
    return ko === '' ? !english.has(en) : en !== '' || !korean.has(ko);
  });
};

/** The newest day on which a voice's text was given, in one language too. */
const toDates = <E extends Entry>(voices: readonly Voice<E>[]): ReadonlyMap<string, string | null> => {
  const dates = new Map<string, string | null>();
  const note = (text: string, date: string | null): void => {
    if (date !== null && (dates.get(text) ?? '') < date) dates.set(text, date);
  };
  for (const { ko, en, entries: [newest] } of voices) note(`${ko}\n${en}`, newest?.date ?? null);
  return dates;
};

const toDate = ({ ko, en }: Voice<Entry>, dates: ReadonlyMap<string, string | null>): string | null => {
  const partial = [ko === '' ? '' : dates.get(`${ko}\n`), en === '' ? '' : dates.get(`\n${en}`)];
  const newest = [dates.get(`${ko}\n${en}`), ...partial].map((date) => date ?? '').sort().at(-1) ?? '';
  return newest === '' ? null : newest;
};

/**
 * The entries of one paper, each commentary once, newest first and the undated last. Commentaries that differ in spaces
 * are one, in the words of the newest; one that lacks a language gives way to the same one with both. All have the tags
 * of all, the longest authors and abstract, and the newest title and address. What comes out depends on what goes in and
 * not on its order, and merging it again, alone or with what it came from, changes nothing.
 */
export const mergeEntries = <E extends Entry>(entries: readonly E[]): E[] => {
  const sorted = sortByDate(entries);
  const shared = toShared(sorted);
  const voices = toVoices(sorted);
  const dates = toDates(voices);
  const merged = findFullest(voices).flatMap((voice) =>
    voice.entries.slice(0, 1).map((entry) => ({ ...entry, ...shared, date: toDate(voice, dates) })));
  return [...sortByDate(merged)];
};
