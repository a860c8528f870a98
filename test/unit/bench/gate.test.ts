import { describe, expect, it } from 'vitest';
import type { Figure } from '../../bench/figures.ts';
import { accept, judge } from '../../bench/gate.ts';

const FIGURE: Figure = { name: 'apply', value: 2, unit: '×', limit: 2.5, spread: 0.1 };

describe('a figure', () => {
  it.each([
    ['within its limit', { value: 2.5 }, {}, 'met'],
    ['without a limit', { value: 9, limit: null }, {}, 'met'],
    ['beyond its limit by what its rounds differ', { value: 2.7 }, { apply: 2 }, 'near'],
    ['beyond its limit by more', { value: 2.8 }, { apply: 2.8 }, 'broken'],
    ['of one round, beyond its limit', { value: 2.6, spread: undefined }, { apply: 2.6 }, 'broken'],
    ['that could not be measured', { value: NaN }, { apply: 2 }, 'broken'],
    ['within its limit, and not as it was', { value: 2.4 }, { apply: 1.9 }, 'worse'],
    ['within its limit, and as it was but for what runs differ by', { value: 2.4 }, { apply: 2 }, 'met'],
    ['within its limit, further from what it was than usual, as its rounds are', { value: 2.4, spread: 0.5 }, { apply: 1.7 }, 'met'],
    ['of nothing, as before', { value: 0 }, { apply: 0 }, 'met'],
    ['below its least by more than its rounds differ', { value: 0.8, limit: 0.97, isLeast: true }, {}, 'broken'],
    ['below its least by no more', { value: 0.9, limit: 0.97, isLeast: true }, {}, 'near'],
    ['above its least, and not as it was', { value: 0.6, limit: 0.5, isLeast: true }, { apply: 0.9 }, 'worse'],
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
