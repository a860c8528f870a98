import type { Figure } from './figures.ts';

/** What earlier runs came to, by the figure's name. */
export type Baseline = Readonly<Record<string, number>>;

/**
 * `broken`: the limit is missed by more than the figure's rounds differ; `near`: by no more; `worse`: the limit is kept, and
 * the figure is further from what it was than two runs on a quiet machine were seen to differ.
 */
export type Verdict = 'met' | 'worse' | 'near' | 'broken';

/** What two runs may differ by, over the figure. */
const BETWEEN_RUNS = 0.25;

const isBeyond = ({ value, isLeast = false }: Figure, bound: number, noise: number): boolean =>
  isLeast ? value < bound * (1 - noise) : value > bound * (1 + noise);

/** Holds a figure to its limit, and to what it came to before. */
export const judge = (figure: Figure, baseline: Baseline): Verdict => {
  const { name, value, limit, spread = 0 } = figure;
  if (limit === null) return 'met';
  if (Number.isNaN(value) || isBeyond(figure, limit, spread)) return 'broken';
  if (isBeyond(figure, limit, 0)) return 'near';
  return isBeyond(figure, baseline[name] ?? limit, Math.max(spread, BETWEEN_RUNS)) ? 'worse' : 'met';
};

/** A baseline with the figures of a run that are held to a limit. */
export const accept = (baseline: Baseline, figures: readonly Figure[]): Baseline => {
  const own = figures.filter(({ limit }) => limit !== null).map(({ name, value }) => [name, Number(value.toPrecision(3))] as const);
  return Object.fromEntries(Object.entries({ ...baseline, ...Object.fromEntries(own) }).sort(([one], [other]) => (one < other ? -1 : 1)));
};
