import { describe, expect, it } from 'vitest';
import { toLine, toPoints } from '../../../lib/links/draw-line.ts';

describe('a line of counts', () => {
  const ground = { width: 104, height: 24, top: 10, margin: 2 };

  it('goes from edge to edge, high counts high', () => {
    expect(toPoints([0, 10, 5], ground)).toEqual([{ x: 2, y: 22 }, { x: 52, y: 2 }, { x: 102, y: 12 }]);
    expect(toLine(toPoints([0, 10], ground))).toBe('M2 22L102 2');
  });

  it('of one count is a point at the right, and of none nothing', () => {
    expect(toPoints([10], ground)).toEqual([{ x: 102, y: 2 }]);
    expect(toLine(toPoints([], ground))).toBe('');
  });

  it('lies on the ground where all counts are 0', () => {
    expect(toPoints([0, 0], { ...ground, top: 0 }).map(({ y }) => y)).toEqual([22, 22]);
  });
});
