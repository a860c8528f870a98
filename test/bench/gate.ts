import { isMissed, type Figure } from './figures.ts';

/** What earlier runs came to, by the figure's name. */
export type Baseline = Readonly<Record<string, number>>;

/** `known`: the limit is missed, and no more than it was before. */
export type Verdict = 'met' | 'known' | 'broken';

/** What a figure of one round may vary by, over its value: what two runs on a quiet machine were seen to differ by. */
const NOISE = 0.25;

const isWorse = ({ value, isLeast = false, spread = NOISE }: Figure, before: number): boolean =>
  isLeast ? value < before * (1 - spread) : value > before * (1 + spread);

/** Whether a figure keeps its limit, or what it came to before, by more than the noise of its own run. */
export const judge = (figure: Figure, baseline: Baseline): Verdict => {
  if (!isMissed(figure)) return 'met';
  const before = baseline[figure.name];
  return before === undefined || Number.isNaN(figure.value) || isWorse(figure, before) ? 'broken' : 'known';
};

/** A baseline with the figures of a run that are held to a limit. */
export const accept = (baseline: Baseline, figures: readonly Figure[]): Baseline => {
  const own = figures.filter(({ limit }) => limit !== null).map(({ name, value }) => [name, Number(value.toPrecision(3))] as const);
  return Object.fromEntries(Object.entries({ ...baseline, ...Object.fromEntries(own) }).sort(([one], [other]) => (one < other ? -1 : 1)));
};
