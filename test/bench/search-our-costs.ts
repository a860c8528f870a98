import type { KeyedEntry } from '../../lib/search/build-segment.ts';
import { decodeSegment } from '../../lib/search/segment.ts';
import { toSum } from '../../lib/store/segment-rows.ts';
import type { Figure } from './figures.ts';
import { buildParted } from './search-ours.ts';
import { timeWork } from './search-timing.ts';

/** What our index weighs, by its parts, and what it costs to read what a popup reads of it. */
export const measureOurs = async (entries: readonly KeyedEntry[]): Promise<Figure[]> => {
  const { header, postings, places } = buildParted(entries);
  const toFigure = (what: string, value: number, unit: string): Figure =>
    ({ name: `${entries.length.toLocaleString('en')}, Gloss: ${what}`, value, unit, limit: null });
  return [
    toFigure('header, an entry', header.length / entries.length, 'B'),
    toFigure('postings, an entry', postings.length / entries.length, 'B'),
    toFigure('places, an entry', places.length / entries.length, 'B'),
    toFigure('decode the header', await timeWork(() => decodeSegment(header)), 'ms'),
    toFigure('sum of the header', await timeWork(() => toSum(header)), 'ms'),
  ];
};
