import { describe, expect, it } from 'vitest';
import { heightsOf, toFeedWindow } from '../../../entrypoints/library/feed-heights.ts';

const usual = 100;

describe('the batches of a feed near the window', () => {
  it('are those that it touches, and the others take their height before and behind', () => {
    expect(toFeedWindow([], 10, { top: 250, bottom: 420, usual })).toEqual({ first: 2, last: 4, before: 200, after: 500 });
  });

  it('are found by their own heights where they were drawn', () => {
    expect(toFeedWindow([300, undefined, 50], 5, { top: 310, bottom: 460, usual })).toEqual({ first: 1, last: 3, before: 300, after: 100 });
  });

  it('are the first above the feed, and the last below it', () => {
    expect(toFeedWindow([], 4, { top: -900, bottom: -100, usual })).toMatchObject({ first: 0, last: 0, before: 0 });
    expect(toFeedWindow([], 4, { top: 9_000, bottom: 9_800, usual })).toEqual({ first: 3, last: 3, before: 300, after: 0 });
  });

  it('are none of an empty feed', () => {
    expect(toFeedWindow([], 0, { top: 0, bottom: 800, usual })).toEqual({ first: 0, last: 0, before: 0, after: 0 });
  });
});

describe('the heights of a feed', () => {
  it('are known again by its name, until thirty others came after it', () => {
    heightsOf('tag moe')[3] = 120;
    for (let place = 0; place < 29; place += 1) heightsOf(`other ${place}`);
    expect(heightsOf('tag moe')[3]).toBe(120);
    for (let place = 0; place < 30; place += 1) heightsOf(`another ${place}`);
    expect(heightsOf('tag moe')).toEqual([]);
  });
});
