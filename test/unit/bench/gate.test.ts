import { describe, expect, it } from 'vitest';
import type { Figure } from '../../bench/figures.ts';
import { accept, judge, toRemark } from '../../bench/gate.ts';

const FIGURE: Figure = { name: 'apply', value: 2, unit: '×', limit: 2.5, noise: 0.25 };

describe('a figure', () => {
  it.each([
    ['within its limit', { value: 2.5 }, {}, 'met'],
    ['without a limit', { value: 9, limit: null }, {}, 'met'],
    ['without a limit, that could not be measured', { value: NaN, noise: NaN, limit: null }, {}, 'met'],
    ['beyond its limit by its noise', { value: 2.75 }, { apply: 2 }, 'near'],
    ['beyond its limit by more', { value: 2.8 }, { apply: 2.8 }, 'broken'],
    ['without noise, beyond its limit', { value: 2.6, noise: undefined }, { apply: 2.6 }, 'broken'],
    ['that could not be measured', { value: NaN }, { apply: 2 }, 'broken'],
    ['that could not be measured, and has a least', { value: Infinity, isLeast: true }, { apply: 2 }, 'broken'],
    ['whose noise could not be measured, beyond its limit', { value: 999, limit: 1, noise: NaN }, {}, 'broken'],
    ['whose noise could not be measured, within its limit', { value: 2, noise: NaN }, { apply: 2 }, 'broken'],
    ['whose noise has no end', { value: 2, noise: Infinity }, { apply: 2 }, 'broken'],
    ['within its limit, and not as it was', { value: 2.4 }, { apply: 1.9 }, 'worse'],
    ['within its limit, and as it was but for what runs differ by', { value: 2.4 }, { apply: 2 }, 'met'],
    ['within its limit, further from what it was than usual, but not than its noise', { value: 2.4, noise: 0.8 }, { apply: 1.7 }, 'met'],
    ['of nothing, as before', { value: 0 }, { apply: 0 }, 'met'],
    ['of less than nothing, as before but for what runs differ by', { value: -0.08, limit: 0.2, noise: 0 }, { apply: -0.1 }, 'met'],
    ['around nothing, beyond a limit of nothing by its noise', { value: 0.01, limit: 0, noise: 0.02 }, {}, 'near'],
    ['around nothing, beyond it by more', { value: 0.03, limit: 0, noise: 0.02 }, {}, 'broken'],
    ['below its least by more than its noise', { value: 0.8, limit: 0.97, noise: 0.1, isLeast: true }, {}, 'broken'],
    ['below its least by no more', { value: 0.9, limit: 0.97, noise: 0.1, isLeast: true }, {}, 'near'],
    ['above its least, and not as it was', { value: 0.6, limit: 0.5, noise: 0.1, isLeast: true }, { apply: 0.9 }, 'worse'],
  ] as const)('%s', (_, change, baseline, verdict) => {
    const { noise, ...others } = { ...FIGURE, ...change };
    expect(judge(noise === undefined ? others : { ...others, noise }, baseline)).toBe(verdict);
  });
});

describe('what is said of a figure', () => {
  it('is its limit, its noise, and what it was', () => {
    expect(toRemark({ ...FIGURE, value: 2.7 }, { apply: 2 })).toBe('near: apply: 2.7 (limit 2.5, noise 0.25, before 2)');
    expect(toRemark({ name: 'late', value: 3, unit: '', limit: 2 }, {})).toBe('broken: late: 3 (limit 2, noise none, before none)');
  });

  it('is nothing where its limit is met', () => {
    expect(toRemark(FIGURE, {})).toBeNull();
  });
});

describe('a baseline', () => {
  it('keeps what was not measured, and takes what is held to a limit', () => {
    const figures = [FIGURE, { ...FIGURE, name: 'read', limit: null }, { ...FIGURE, name: 'undo', value: NaN }];
    expect(accept({ undo: 1, apply: 9 }, figures)).toEqual({ apply: 2, undo: 1 });
  });
});
