import type { Figure } from './figures.ts';

/** What earlier runs came to, by the figure's name. */
export type Baseline = Readonly<Record<string, number>>;

/**
 * `broken`: the limit is missed by more than the figure's noise, or one of the two could not be measured; `near`: by no more;
 * `worse`: the limit is kept, and the figure is further from what it was than two runs on a quiet machine were seen to differ.
 */
export type Verdict = 'met' | 'worse' | 'near' | 'broken';

/** What two runs may differ by, over the figure. */
const BETWEEN_RUNS = 0.25;

const isBeyond = ({ value, isLeast = false }: Figure, bound: number, leave: number): boolean =>
  isLeast ? value < bound - leave : value > bound + leave;

/** Holds a figure to its limit, and to what it came to before. */
export const judge = (figure: Figure, baseline: Baseline): Verdict => {
  const { name, value, limit, noise = 0 } = figure;
  if (limit === null) return 'met';
  if (!Number.isFinite(value) || !Number.isFinite(noise) || isBeyond(figure, limit, noise)) return 'broken';
  if (isBeyond(figure, limit, 0)) return 'near';
  const before = baseline[name] ?? limit;
  return isBeyond(figure, before, Math.max(noise, Math.abs(before) * BETWEEN_RUNS)) ? 'worse' : 'met';
};

/** What there is to say of a figure; `null` where its limit is met. */
export const toRemark = (figure: Figure, baseline: Baseline): string | null => {
  const verdict = judge(figure, baseline);
  const { name, value, noise = 'none', limit } = figure;
  return verdict === 'met' ? null : `${verdict}: ${name}: ${value} (limit ${limit}, noise ${noise}, before ${baseline[name] ?? 'none'})`;
};

/** A baseline with the figures of a run that are held to a limit and could be measured. */
export const accept = (baseline: Baseline, figures: readonly Figure[]): Baseline => {
  const own = figures.filter(({ limit, value }) => limit !== null && Number.isFinite(value));
  const measured = Object.fromEntries(own.map(({ name, value }) => [name, Number(value.toPrecision(3))]));
  return Object.fromEntries(Object.entries({ ...baseline, ...measured }).sort(([one], [other]) => (one < other ? -1 : 1)));
};
