import type { JSX } from 'preact';
import type { OptionsView } from './options-view.ts';
import { sayOutcome } from './say-outcome.ts';
import { STEP_NAMES } from './step-names.ts';

const toText = ({ importing, speech }: OptionsView): string => {
  if (importing.at === 'idle') return importing.outcome === null ? '' : sayOutcome(importing.outcome, speech);
  return importing.at === 'working' ? speech.t(STEP_NAMES[importing.progress.step]) : '';
};

/** What was done last; while something is being done its step, for who cannot see it. Always there, or it would not be read out. */
export const StatusLine = ({ options }: { readonly options: OptionsView }): JSX.Element => (
  <p class={options.importing.at === 'idle' ? 'options-status' : 'sr'} role="status">{toText(options)}</p>
);
