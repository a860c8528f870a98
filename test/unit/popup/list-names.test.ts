import { describe, expect, it } from 'vitest';
import { toListName, toSaid } from '../../../entrypoints/popup/list-names.ts';
import type { Listing } from '../../../entrypoints/popup/popup-view.ts';
import { toTranslate } from '../../../lib/platform/i18n.ts';
import { WORDS } from '../../../lib/platform/words.ts';
import { parseQuery } from '../../../lib/search/query.ts';
import { toFound, toFoundPaper } from '../../fixtures/searches.ts';
import { toPaper } from '../../fixtures/entries.ts';

const ko = toTranslate(WORDS.ko);
const toListing = (count: number, other: Partial<Listing> = {}): Listing =>
  ({ asked: { text: 'moe', tags: [], isLiteral: false }, found: toFound(count), lead: null, nearest: null, similar: [], keys: [], ...other });
const [without] = parseQuery('날짜:2024-03').clauses;

describe('what is said of a list', () => {
  it('is how much was found', () => {
    expect(toSaid(toListing(1_234), ko)).toBe('논문 1,234편을 찾았습니다.');
    expect(toSaid(toListing(12, { lead: { kind: 'current', paper: toFoundPaper(0) } }), ko)).toBe('논문 12편을 찾았습니다.');
  });

  it('is that nothing has every word, and how much has most of them', () => {
    expect(toSaid(toListing(3, { found: toFound(3, { isPartial: true }) }), ko)).toBe('모든 말에 맞는 논문은 없습니다. 가까운 논문 3편이 있습니다.');
  });

  it('is what is left out, and how much is found then', () => {
    if (without === undefined) throw new Error('no clause');
    const listing = toListing(0, { nearest: { without, found: toFound(3) } });
    expect(toSaid(listing, ko)).toBe('맞는 논문이 없습니다. 날짜 2024-03 없이 찾은 논문 3편이 있습니다.');
    expect(toListName(listing, ko)).toBe('날짜 2024-03 없이');
    expect(toSaid(toListing(0, { nearest: { without: 'narrowing', found: toFound(1) } }), ko)).toContain('고른 태그 없이');
  });

  it('is that nothing matches, or that a paper is known by its number alone', () => {
    expect(toSaid(toListing(0), ko)).toBe('맞는 논문이 없습니다.');
    expect(toSaid(toListing(0, { lead: { kind: 'named', id: toPaper({}).arxivId } }), ko)).toBe('다이제스트에 없는 논문입니다. arXiv에서 엽니다.');
  });
});
