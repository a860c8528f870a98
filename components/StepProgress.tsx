import type { JSX } from 'preact';
import type { Language } from '../lib/platform/i18n.ts';

/** How far a piece of work has come. */
export interface StepProgressProps {
  /** The names of the steps, in order. */
  readonly steps: readonly string[];
  /** Which of them is under way, from 0. */
  readonly place: number;
  readonly done: number;
  /** 0 where nobody knows. */
  readonly total: number;
  readonly language: Language;
  /** What the bar and the list are called. */
  readonly label: string;
}

type Values = Pick<StepProgressProps, 'done' | 'total'>;

const Bar = ({ name, label, numbers, done, total }: Values & { readonly name: string; readonly label: string; readonly numbers: string }): JSX.Element => {
  const known = total > 0 ? { 'aria-valuemin': 0, 'aria-valuemax': total, 'aria-valuenow': Math.min(done, total) } : {};
  return (
    <div class="progress-bar" role="progressbar" aria-label={label} aria-valuetext={`${name} ${numbers}`.trim()} {...known}>
      <i class={total > 0 ? '' : 'progress-bar-unknown'} style={{ width: `${total > 0 ? Math.min(100, (100 * done) / total) : 100}%` }} />
    </div>
  );
};

/** The steps by name, those that are done with a tick, and a bar for the one under way. */
export const StepProgress = ({ steps, place, done, total, language, label }: StepProgressProps): JSX.Element => {
  const [doneText, totalText] = [done.toLocaleString(language), total.toLocaleString(language)];
  const numbers = total > 0 ? `${doneText} / ${totalText}` : '';
  return (
    <>
      <ol class="steps" aria-label={label}>
        {steps.map((name, at) => (
          <li key={name} class={at < place ? 'steps-done' : ''} aria-current={at === place ? 'step' : undefined}>
            {name}
            {at < place && <span class="steps-tick"> ✓</span>}
          </li>
        ))}
      </ol>
      <Bar name={steps[place] ?? ''} label={label} numbers={numbers} done={done} total={total} />
      <span class="progress-numbers num" data-room={`${totalText} / ${totalText}`}>{numbers}</span>
    </>
  );
};
