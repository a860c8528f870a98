import fc from 'fast-check';
import { toAbsUrl } from '../../lib/arxiv/abs-url.ts';
import { parseVersionedId } from '../../lib/arxiv/arxiv-id.ts';
import { parseArxivUrl } from '../../lib/arxiv/arxiv-url.ts';
import { findArxivIds } from '../../lib/arxiv/find-arxiv-ids.ts';
import { toClean } from '../../lib/digest/lines.ts';
import { toTitleKey } from '../../lib/digest/title-key.ts';
import { parseInline } from '../../lib/links/parse-inline.ts';
import { parsePlace, toHash, type Place } from '../../lib/links/place.ts';
import { quoteMention } from '../../lib/links/quote-mention.ts';
import { toIds } from '../fixtures/searching.ts';
import { expectSame, expectThat, toProperty, type Property } from './property.ts';

const PIECE = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(
    'https://', 'http://', 'arxiv.org', 'www.', 'export.', '/abs/', '/pdf/', '/html/', '/abs?id=', 'abs', '2402.00001', '0704.0001', '1501.1', '2413.00001', 'hep-th/9901001', 'math.GT/0309136', 'v2', 'v0', '.pdf', '.gz', 'arXiv:', ' ', '?', '#', '/', '@', ':', '.', '%', '%2F', '%E0%A4%A',
    'evil', '한글', ')', '(', ']', '->', '=>', '<-', '. ', '\n', '[::1]', '\\', '2402', '.00001', 'e.g.', '\ud800', '😀',
  ) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
);
const ADDRESS = fc.array(PIECE, { maxLength: 12 }).map((pieces) => pieces.join(''));
const PROSE = fc.array(fc.oneof(ADDRESS, fc.constantFrom('한국어 글입니다. ', ' words ')), { maxLength: 8 }).map((pieces) => pieces.join(''));

const checkId = (text: string): unknown => {
  const [own, address] = [parseVersionedId(text), parseArxivUrl(text)];
  for (const { id } of [own, address].filter((each) => each !== undefined)) {
    expectSame(parseVersionedId(id), { id, version: null }, 'an id, read again');
    expectSame(parseArxivUrl(toAbsUrl(id)), { id, version: null, kind: 'abs' }, 'its address, read again');
    expectSame(findArxivIds(`(${toAbsUrl(id)})를`), [id], 'its address, found again');
  }
  return [own, address];
};

const ASKED = toIds('2402.00001', 'hep-th/9901001').arxivIds;

const checkProse = (text: string): unknown => {
  const [ids, stretches] = [findArxivIds(text), parseInline(text)];
  expectThat(new Set(ids).size === ids.length && ids.every((id) => parseVersionedId(id)?.id === id), 'ids, each once');
  expectSame(stretches.map((stretch) => stretch.text).join(''), text, 'the prose, joined');
  for (const stretch of stretches) if (stretch.kind === 'link') expectThat(/^https?:\/\/[^@/]+(?:\/|$)/.test(stretch.url), `a plain address: ${stretch.url}`);
  const quotes = ASKED.map((id) => {
    const quote = quoteMention({ commentary: text, commentaryEn: '' }, id);
    // A sentence may end within a name that a line break parts.
    expectThat(quote === undefined || (ids.includes(id) && quote.text.length <= 182), `a short quote of what is named: ${quote?.text}`);
    return quote;
  });
  return [ids, stretches, quotes];
};

const PLACE_TEXT = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const TITLE_KEY = fc.string({ unit: fc.constantFrom(...'abc강화12'), minLength: 1, maxLength: 9 }).map(toTitleKey);
// A digest's tags have been cleaned when they were read.
const TAG = PLACE_TEXT.map(toClean).filter((tag) => tag !== '');
const TAGS = fc.array(TAG, { maxLength: 3 });
const ID = fc.constantFrom(...ASKED);

// What a parser makes has a prototype.
const PLAIN = { noNullPrototype: true };

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ by: fc.constant('day' as const), day: fc.constantFrom(null, '2024-02-29', '1999-12-31') }, PLAIN),
  fc.record({ by: fc.constant('tag' as const), tag: TAG }, PLAIN),
  fc.record({ by: fc.constant('paper' as const), id: ID }, PLAIN),
  fc.record({ by: fc.constant('paper' as const), id: ID, titleKey: TITLE_KEY }, PLAIN),
  fc.record({ by: fc.constant('paper' as const), titleKey: TITLE_KEY }, PLAIN),
  fc.record({ by: fc.constant('search' as const), text: fc.string({ unit: 'grapheme' }), tags: TAGS, years: fc.subarray(['2023', '2024']), sort: fc.constantFrom('fit' as const, 'date' as const), isLiteral: fc.boolean() }, PLAIN),
  fc.record({ by: fc.constant('timeline' as const), tags: fc.option(TAGS) }, PLAIN),
);

const checkPlace = (given: Place): unknown => {
  const hash = toHash(given);
  expectSame(parsePlace(hash), given, `the place that was written as ${hash}`);
  return hash;
};

const HASH = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom('#', '/', 'day', 'tag', 'paper', 'search', 'timeline', '2024-02-13', '2402.00001', 'title:', '?', '&', '=', 'tag=', 'year=2024', 'sort=date', 'literal', 'title=A', '%', '%2F', '%ff', '+', ' ', '__proto__') }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }), { maxLength: 12 })
  .chain((pieces) => fc.constantFrom('', '#/').map((start) => start + pieces.join('')));

/** Any fragment names a place, and the place has one address of its own. */
const checkHash = (hash: string): unknown => {
  const read = parsePlace(hash.toWellFormed());
  if (read.by !== 'nowhere') checkPlace(read);
  return [read, parsePlace(hash)];
};

/** Addresses of arXiv, of anything in prose, and of the library. */
export const ADDRESSES: readonly Property[] = [
  toProperty('arxiv', { runs: 8_000, arbitrary: ADDRESS, check: checkId }),
  toProperty('links-prose', { runs: 5_000, arbitrary: PROSE, check: checkProse }),
  toProperty('links-place', { runs: 5_000, arbitrary: place, check: checkPlace }),
  toProperty('links-hash', { runs: 6_000, arbitrary: HASH, check: checkHash }),
];
