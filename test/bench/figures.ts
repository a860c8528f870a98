/** One figure: what it is, and the limit that it is held to. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  /** Whether the limit is a least. */
  readonly isLeast?: boolean;
  /** Of several rounds: half of what lies between the least and the most, over the middle one. */
  readonly spread?: number;
}

/** Whether a figure is beyond its limit; one that could not be measured is. */
export const isMissed = ({ value, limit, isLeast = false }: Figure): boolean =>
  limit !== null && !(isLeast ? value >= limit : value <= limit);

/** A figure as a line of the table. */
export const toLine = (figure: Figure): string => {
  const { name, value, unit, limit, isLeast = false } = figure;
  const shown = `${Number.isInteger(value) ? value : value.toFixed(4).slice(0, 7)} ${unit}`.padStart(12);
  const budget = limit === null ? '' : `${isLeast ? '≥' : '≤'} ${limit}`;
  return `${name.padEnd(56)}${shown}   ${budget.padEnd(9)}${isMissed(figure) ? ' MISSED' : ''}`;
};

/** The spread of some rounds; see {@link Figure}. */
export const toSpread = (numbers: readonly number[]): number => (Math.max(...numbers) - Math.min(...numbers)) / 2 / toMedian(numbers) || 0;

/** The middle of some numbers. */
export const toMedian = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? NaN;
