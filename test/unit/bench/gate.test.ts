import { describe, expect, it } from 'vitest';
import type { Figure } from '../../bench/figures.ts';
import { accept, judge } from '../../bench/gate.ts';

const FIGURE: Figure = { name: 'apply', value: 2, unit: '×', limit: 2.5, spread: 0.1 };

describe('a figure', () => {
  it.each([
    ['within its limit', { value: 2.5 }, {}, 'met'],
    ['without a limit', { value: 9, limit: null }, {}, 'met'],
    ['beyond its limit, as before', { value: 3.2 }, { apply: 3 }, 'known'],
    ['beyond its limit, worse by more than its rounds differ', { value: 3.4 }, { apply: 3 }, 'broken'],
    ['beyond its limit for the first time', { value: 2.6 }, { apply: 2.2 }, 'broken'],
    ['beyond its limit, of which nothing is known', { value: 2.6 }, {}, 'broken'],
    ['that could not be measured', { value: NaN }, { apply: 3 }, 'broken'],
    ['of one round, within what runs differ by', { value: 3.7, spread: undefined }, { apply: 3 }, 'known'],
    ['of one round, beyond that', { value: 3.8, spread: undefined }, { apply: 3 }, 'broken'],
    ['below its least, as before', { value: 0.9, limit: 0.97, isLeast: true }, { apply: 0.95 }, 'known'],
    ['below its least, and worse', { value: 0.8, limit: 0.97, isLeast: true }, { apply: 0.95 }, 'broken'],
  ] as const)('%s', (_, change, baseline, verdict) => {
    const { spread, ...others } = { ...FIGURE, ...change };
    expect(judge(spread === undefined ? others : { ...others, spread }, baseline)).toBe(verdict);
  });
});

describe('a baseline', () => {
  it('keeps what was not measured, and takes what is held to a limit', () => {
    const figures = [FIGURE, { ...FIGURE, name: 'read', limit: null }];
    expect(accept({ undo: 1, apply: 9 }, figures)).toEqual({ apply: 2, undo: 1 });
  });
});
