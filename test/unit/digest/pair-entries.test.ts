import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/digest/entry.ts';
import { pairEntries } from '../../../lib/digest/pair-entries.ts';
import { toEntry } from '../../fixtures/entries.ts';

const old = toEntry({ commentary: '첫 글', date: '2024-01-01' });
const other = toEntry({ commentary: '둘째 글', date: '2024-01-01' });
const pair = (before: readonly Entry[], after: readonly Entry[]) =>
  pairEntries(before, after).map((each) => [each.before?.commentary, each.after?.commentary]);

describe('the commentaries of a paper, before and after', () => {
  it('are paired by their words, whatever their day', () => {
    expect(pair([old, other], [{ ...other, date: '2024-03-01' }, { ...old, commentary: '첫  글', date: null }])).toEqual([['둘째 글', '둘째 글'], ['첫 글', '첫  글']]);
  });
  it('are paired by their words before their day', () => {
    expect(pair([old], [other, old])).toEqual([[undefined, '둘째 글'], ['첫 글', '첫 글']]);
  });
  it('are paired by the English words where the Korean ones are new', () => {
    const english = { ...old, commentary: '', commentaryEn: 'A note' };
    expect(pairEntries([english], [{ ...english, commentary: '새 글', date: null }])[0]?.before).toBe(english);
  });
  it('are paired by their day where the words are new', () => {
    expect(pair([old], [{ ...old, commentary: '고친 글' }])).toEqual([['첫 글', '고친 글']]);
  });
  it('stand alone when they are new or gone', () => {
    expect(pair([old], [{ ...other, date: null }])).toEqual([[undefined, '둘째 글'], ['첫 글', undefined]]);
  });
});
