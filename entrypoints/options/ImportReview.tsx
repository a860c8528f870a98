import type { JSX } from 'preact';
import { ReviewList } from '../../components/ReviewList.tsx';
import type { Review } from '../../lib/digest/review.ts';
import type { OptionSectionProps } from './option-section.ts';
import { sayPlan } from './say-outcome.ts';

type ReviewProps = OptionSectionProps & { readonly review: Review };

const SUM_ID = 'review-sum';

const Decision = ({ review: { counts }, options: { speech }, actions }: ReviewProps): JSX.Element => (
  <p class="options-buttons review-decision">
    <button
      type="button"
      class="button button-primary"
      disabled={counts.added + counts.changed === 0}
      aria-describedby={SUM_ID}
      onClick={actions.apply}
    >
      {speech.t('import_apply')}
    </button>
    <button type="button" class="button" onClick={actions.cancel}>{speech.t('import_cancel')}</button>
    <span id={SUM_ID}>{sayPlan(counts, speech)}</span>
  </p>
);

/** What an import would do, for the reader to say whether it shall. */
export const ImportReview = (props: ReviewProps): JSX.Element => {
  const { review, options: { speech: { t, language } }, actions } = props;
  return (
    <>
      <h3 id="review" tabIndex={-1}>{t('import_review')}</h3>
      <p class="options-quiet">{t('import_review_hint')}</p>
      <ReviewList review={review} language={language} t={t} onMore={actions.showMore} onSaveProblems={actions.saveProblems} />
      <Decision {...props} />
    </>
  );
};
