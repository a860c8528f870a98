import { describe, expect, it } from 'vitest';
import { judge } from '../../bench/gate.ts';
import type { Opened } from '../../bench/search-page.ts';
import { toPopupFigures, type Round } from '../../bench/search-popup-figures.ts';

const toOpened = (painted: number, longestTask = 0): Opened => ({ painted, script: 1, heap: 1, longestTask, keys: [{ text: 'a', painted: 9, script: 9 }] });

/** A round whose popup was painted `over` milliseconds after an empty page, and had a task as long. */
const toRound = (over: number, longestTask = 0): Round => {
  const [floor, popup] = [toOpened(100), toOpened(100 + over, longestTask)];
  return { floor, recent: floor, popup, scan: toOpened(1_100), rested: popup };
};

const judgeOf = (rounds: readonly Round[], name: string): string | undefined =>
  toPopupFigures(100_000, rounds).filter((figure) => figure.name.includes(name)).map((figure) => judge(figure, {}))[0];

describe('the popup', () => {
  it('is held to limits only where its rounds repeat each other', () => {
    const held = (size: number): number => toPopupFigures(size, [1, 2, 3].map((over) => toRound(over))).filter(({ noise }) => noise !== undefined).length;
    expect(held(4_000)).toBe(0);
    expect(held(100_000)).toBeGreaterThan(0);
  });

  it('is over its limit with one task that is too long', () => {
    expect(judgeOf([100, 50, 0, 0, 0, 0, 0].map((longest) => toRound(50, longest)), 'longest task')).toBe('broken');
  });

  it('is over its limit where it opens a little too late, by more than its rounds differ', () => {
    expect(judgeOf([100, 102, 104, 100, 102, 104, 100, 102, 104].map((over) => toRound(over)), '− empty')).toBe('near');
    expect(judgeOf([120, 122, 124, 120, 122, 124, 120, 122, 124].map((over) => toRound(over)), '− empty')).toBe('broken');
  });
});
