import { describe, expect, it } from 'vitest';
import { toNameScore } from '../../../lib/match/names.ts';

describe('toNameScore', () => {
  it('knows a name by its words, in any order, without marks and initials', () => {
    expect(toNameScore(['Daniel Y. Fu', 'Christopher Ré', 'Wong Lone'], ['Fu, Daniel', 'Re, Christopher', 'Lone, Wong'])).toBe(1);
  });

  it('is the share of names that both have', () => {
    expect(toNameScore(['Ann Lee', 'Bo Kim'], ['Lee, Ann', 'Cho, Dan'])).toBe(0.5);
    expect(toNameScore(['Ann Lee'], ['Kim, Bo'])).toBe(0);
  });

  it('is unknown where a side has no names', () => {
    expect(toNameScore([], ['Ann Lee'])).toBeUndefined();
    expect(toNameScore(['J.'], ['Ann Lee'])).toBeUndefined();
  });
});
