import { describe, expect, it } from 'vitest';
import { LONG_TASK, readRounds, readTasks, toMedian, toNoise, toTurns, type Figure } from '../../bench/figures.ts';
import { judge } from '../../bench/gate.ts';
import { toPercentile } from '../../bench/search-timing.ts';

const toVerdict = (read: Pick<Figure, 'value' | 'noise'>): string => judge({ name: 'task', unit: 'ms', limit: LONG_TASK, ...read }, {});

describe('the middle', () => {
  it('of two is what lies between them', () => {
    expect(toMedian([9, 1])).toBe(5);
    expect(toMedian([7, 1, 9, 3])).toBe(5);
    expect(toMedian([3, 1, 2])).toBe(2);
  });

  it('and any percentile is unknown where one of the numbers is, and of none', () => {
    for (const numbers of [[NaN, 1, 2], [1, NaN, 2], [1, 2, NaN], []]) {
      expect(toMedian(numbers)).toBeNaN();
      expect(toPercentile(numbers, 0.95)).toBeNaN();
    }
  });
});

describe('the noise of rounds', () => {
  it('is half of what lies between the least and the most, around 0 as elsewhere', () => {
    expect(toNoise([9, 10, 13])).toBe(2);
    expect(toNoise([-1, 0, 3])).toBe(2);
    expect(toNoise([-9, -10, -13])).toBe(2);
  });

  it('of what all rounds are read for is that of every third of them', () => {
    const rounds = [1, 10, 100, 3, 10, 100, 5, 10, 130];
    expect(readRounds(rounds, toMedian)).toEqual({ value: 10, noise: toNoise([3, 10, 100]) });
  });

  it.each([
    ['two rounds', [60, 60]],
    ['no rounds', []],
    ['a round that could not be measured', [10, NaN, 10, 10, 10, 10]],
  ])('of %s is unknown, so that the limit is not kept', (_, rounds) => {
    expect(readRounds(rounds, toMedian).noise).toBeNaN();
    expect(readTasks(rounds, (some) => Math.max(...some)).noise).toBeNaN();
    expect(toVerdict(readRounds(rounds, toMedian))).toBe('broken');
  });
});

describe('the longest task', () => {
  it.each([
    ['one round was far longer', [120, 120, 125, 130, 130, 135, 700]],
    ['one of nine rounds was far longer', [120, 700, 120, 120, 120, 120, 120, 120, 120]],
    ['some rounds had none', [0, 0, 0, 60, 70, 80, 90]],
  ])('is over the limit where %s', (_, rounds) => {
    expect(toVerdict(readTasks(rounds, toMedian))).toBe('broken');
  });

  it('says 0 where none was told of', () => {
    expect(readTasks([0, 0, 0, 0, 0, 60], toMedian)).toEqual({ value: 0, noise: 0 });
  });
});

describe('turns', () => {
  it('give every third of the rounds each kind once', () => {
    const kinds = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const turns = toTurns(kinds);
    for (const third of [0, 1, 2]) expect(turns.filter((_, place) => place % 3 === third).toSorted()).toEqual(kinds);
  });
});
