import type { JSX } from 'preact';
import { StepProgress } from '../../components/StepProgress.tsx';
import { Why } from '../../components/Why.tsx';
import type { MessageKey } from '../../lib/platform/i18n.ts';
import { REMOVING_STEPS, type Importing } from './importing.ts';
import type { OptionSectionProps } from './option-section.ts';
import { STEP_NAMES } from './step-names.ts';

type At<Name extends Importing['at']> = Extract<Importing, { at: Name }>;

const CancelButton = ({ options: { speech }, actions }: OptionSectionProps): JSX.Element => (
  <button type="button" class="button" onClick={actions.cancel}>{speech.t('import_cancel')}</button>
);

const Working = ({ working: { steps, progress }, ...props }: OptionSectionProps & { readonly working: At<'working'> }): JSX.Element => {
  const { t, language } = props.options.speech;
  return (
    <div class="activity" id="activity" tabIndex={-1} role="group" aria-label={t('import_progress')}>
      <StepProgress
        steps={steps.map((step) => t(STEP_NAMES[step]))}
        place={steps.indexOf(progress.step)}
        done={progress.done}
        total={progress.total}
        language={language}
        label={t('import_progress')}
      />
      {steps !== REMOVING_STEPS && <CancelButton {...props} />}
    </div>
  );
};

const toSentence = ({ isSure, isFull }: At<'failed'>): MessageKey => {
  if (!isSure) return isFull ? 'import_failed_unsure_full' : 'import_failed_unsure';
  return isFull ? 'import_failed_full' : 'import_failed';
};

const Failure = ({ failure, options: { speech: { t } } }: OptionSectionProps & { readonly failure: At<'failed'> }): JSX.Element => (
  <div class="trouble" role="alert">
    <p>{t(toSentence(failure))}</p>
    <Why t={t} reason={failure.reason} />
  </div>
);

/** What is being done to the store, or why it could not be done; drawn where the reader asked for it. */
export const Activity = (props: OptionSectionProps): JSX.Element | null => {
  const { importing, speech } = props.options;
  if (importing.at === 'working') return <Working {...props} working={importing} />;
  if (importing.at === 'failed') return <Failure {...props} failure={importing} />;
  if (importing.at !== 'waiting') return null;
  return (
    <div class="activity" id="activity" tabIndex={-1} role="group" aria-label={speech.t('import_progress')} aria-describedby="activity-wait">
      <p class="activity-wait" id="activity-wait" aria-live="polite">{speech.t('import_waiting')}</p>
      <CancelButton {...props} />
    </div>
  );
};
