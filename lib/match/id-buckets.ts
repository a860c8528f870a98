import { parseArxivId, type ArxivId } from '../arxiv/arxiv-id.ts';
import type { Entry } from '../digest/entry.ts';
import { mergeEntries } from '../digest/merge.ts';
import { toPaperKeys } from '../digest/paper-keys.ts';
import { seal, unseal } from './sealed.ts';

/**
 * The month of an id, by which ids are kept together: a month of arXiv in a digest is some hundred.
 * @example toMonth('2402.06619') // '2402'; toMonth('hep-th/9901001') // '9901'
 */
export const toMonth = (id: ArxivId): string => {
  const start = id.indexOf('/') + 1;
  return id.slice(start, start + 4);
};

const WIDE = /[ᄀ-ᇿ⺀-꓏가-힣豈-﫿︰-﹏＀-｠]/;

// Measured on the bundled commentary in Noto Sans KR and Pretendard: a syllable .92 em, a Latin letter .54.
const toWidth = (paragraph: string): number => {
  let width = 0;
  for (const character of paragraph) width += WIDE.test(character) ? 0.92 : character === ' ' ? 0.25 : 0.54;
  return Math.round(width);
};

const toRoom = (entries: readonly Entry[]): string =>
  (entries.length > 1 ? mergeEntries(entries) : entries)
    .map(({ commentary, tags }) => [tags.length, ...commentary.split('\n\n').map(toWidth)].join(','))
    .join('|');

/** An entry's ids; of one without, the id of the paper that it belongs to by its title. */
const toIds = ({ arxivIds }: Entry, key = ''): readonly ArxivId[] => {
  const owner = arxivIds.length > 0 ? undefined : parseArxivId(key);
  return owner === undefined ? arxivIds : [owner];
};

/**
 * Every month of `entries` that have ids, sealed, by name: each id with what its card needs room for. Its entries are
 * parted by `|`: of each its number of tags and the widths of its paragraphs in em, parted by commas.
 */
export const toIdBuckets = (entries: readonly Entry[], stamp: string): Map<string, string> => {
  const months = new Map<string, Map<ArxivId, Entry[]>>();
  const keys = toPaperKeys(entries);
  for (const [place, entry] of entries.entries()) {
    for (const id of toIds(entry, keys[place])) {
      const month = months.get(toMonth(id)) ?? new Map<ArxivId, Entry[]>();
      months.set(toMonth(id), month);
      const own = month.get(id);
      if (own === undefined) month.set(id, [entry]);
      else own.push(entry);
    }
  }
  const toPayload = (ids: ReadonlyMap<ArxivId, readonly Entry[]>): string =>
    [...ids].map(([id, own]) => `${id}=${toRoom(own)};`).join('');
  return new Map([...months].map(([name, ids]) => [name, seal(`;${toPayload(ids)}`, `${stamp} ${name}`)]));
};

/** What a bucket says of an id: its room, `null` for an id that is not in it, `undefined` for a bucket that is damaged. */
export const findRoom = (bucket: unknown, id: ArxivId, stamp: string): string | null | undefined => {
  const payload = unseal(bucket, `${stamp} ${toMonth(id)}`);
  const start = payload?.indexOf(`;${id}=`) ?? -1;
  if (payload === undefined || start < 0) return payload === undefined ? undefined : null;
  return payload.slice(start + id.length + 2, payload.indexOf(';', start + 1));
};
