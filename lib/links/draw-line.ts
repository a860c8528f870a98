/** The ground that a line is drawn on, in the units of its drawing. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  /** The count at its top. */
  readonly top: number;
  /** Free space on every side. */
  readonly margin: number;
}

/** Where a count stands on a ground. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The points of counts at equal distances, left to right; one alone stands at the right. */
export const toPoints = (counts: readonly number[], { width, height, top, margin }: Ground): Point[] => {
  const [wide, high] = [width - 2 * margin, height - 2 * margin];
  return counts.map((count, place) => ({
    x: round(margin + (counts.length === 1 ? wide : (place * wide) / (counts.length - 1))),
    y: round(height - margin - (high * count) / Math.max(1, top)),
  }));
};

/**
 * A line through points, as the `d` of an SVG path; empty for none.
 * @example toLine([{ x: 0, y: 5 }, { x: 9, y: 1 }]) // 'M0 5L9 1'
 */
export const toLine = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
