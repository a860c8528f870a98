/** One figure: what it is, and the limit that it is held to. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  /** Whether the limit is a least. */
  readonly isLeast?: boolean;
  /** How far rounds of one run differ, in the figure's unit; see {@link readRounds}. None where it is not of rounds. */
  readonly noise?: number;
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

/** Whether all of some numbers were measured: one that was not is in no order with the rest. */
export const areMeasured = (numbers: readonly number[]): boolean => numbers.length > 0 && !numbers.some(Number.isNaN);

/** The middle of some numbers, of an even number of them the mean of the two; `NaN` where one could not be measured. */
export const toMedian = (numbers: readonly number[]): number => {
  if (!areMeasured(numbers)) return NaN;
  const ordered = numbers.toSorted((one, other) => one - other);
  const [low = NaN, high = NaN] = [ordered[(numbers.length - 1) >> 1], ordered[numbers.length >> 1]];
  return (low + high) / 2;
};

/** Half of what lies between the least and the most; `NaN` where one could not be measured. */
export const toNoise = (numbers: readonly number[]): number => (Math.max(...numbers) - Math.min(...numbers)) / 2;

const THIRDS = [0, 1, 2] as const;

/** What some rounds come to, as one number. */
export type Read<Round> = (rounds: readonly Round[]) => number;

/**
 * What is read from all rounds together, and its noise: that of what is read from every third of them, whose rounds lie
 * among the others'. Fewer than three rounds cannot tell their noise, which is `NaN` then.
 */
export const readRounds = <Round>(rounds: readonly Round[], read: Read<Round>): { readonly value: number; readonly noise: number } => {
  const thirds = THIRDS.map((third) => rounds.filter((_, place) => place % THIRDS.length === third));
  const isTold = rounds.length >= THIRDS.length;
  return { value: read(rounds), noise: isTold ? toNoise(thirds.map(read)) : NaN };
};

/** One over another, in the same rounds. */
export const toRatio = <Round>(one: Read<Round>, other: Read<Round>): Read<Round> => (rounds) => one(rounds) / other(rounds);

/** Milliseconds from which the browser tells of a task. */
export const LONG_TASK = 50;

/** Reads rounds' longest tasks. A 0 says no more than that none was told of, so that for the noise it is as near as it may be: 50. */
export const readTasks = <Round>(rounds: readonly Round[], read: Read<Round>): ReturnType<typeof readRounds> => ({
  value: read(rounds),
  noise: readRounds(rounds, (some) => Math.max(read(some), LONG_TASK)).noise,
});

/**
 * The order in which rounds take each of some kinds, as often as there are thirds: every third of the rounds has each kind
 * once, so that what thirds differ by is no difference of kinds. Their number must be no multiple of three.
 */
export const toTurns = <Kind>(kinds: readonly Kind[]): readonly Kind[] => THIRDS.flatMap(() => kinds);
