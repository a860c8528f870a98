import { buildSegment, type KeyedEntry } from '../../lib/search/build-segment.ts';
import { decodeSegment, encodeSegment } from '../../lib/search/segment.ts';
import { toSum } from '../../lib/store/segment-rows.ts';
import type { Figure } from './figures.ts';
import { buildParted } from './search-ours.ts';
import { timeWorks } from './search-timing.ts';

/** Entries of a newsletter. */
const ADDED = 20;
/** What adding them may cost of a whole build, where there are many. */
const MOST_OF_BUILD = { from: 100_000, share: 1 / 50 };

/** What it costs to make our index of entries, to add to it, and to read it. */
export const measureOurs = async (entries: readonly KeyedEntry[]): Promise<Figure[]> => {
  const size = entries.length;
  const [{ header, postings, places }, added] = [buildParted(entries), entries.slice(-ADDED)];
  const [build = NaN, append = NaN, decode = NaN, sum = NaN] = await timeWorks([
    () => buildParted(entries),
    () => encodeSegment(buildSegment(added)),
    () => decodeSegment(header),
    () => toSum(header),
  ]);
  const toFigure = (what: string, value: number, unit: string, limit: number | null = null): Figure =>
    ({ name: `${size.toLocaleString('en')}, Gloss: ${what}`, value, unit, limit });
  return [
    toFigure('build, an entry', (build / size) * 1_000, 'µs'),
    toFigure(`add ${ADDED} entries`, append, 'ms'),
    toFigure(`add ${ADDED} entries / build`, append / build, '×', size >= MOST_OF_BUILD.from ? MOST_OF_BUILD.share : null),
    toFigure('header, an entry', header.length / size, 'B'),
    toFigure('postings, an entry', postings.length / size, 'B'),
    toFigure('places, an entry', places.length / size, 'B'),
    toFigure('decode the header', decode, 'ms'),
    toFigure('sum of the header', sum, 'ms'),
  ];
};
