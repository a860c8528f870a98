import type { JSX } from 'preact';
import { ChangeDiff } from './ChangeDiff.tsx';
import { PaperRows } from './PaperRows.tsx';
import { PlaceRows, ProblemRows } from './ProblemRows.tsx';
import type { ReviewView } from './review-view.ts';
import { ReviewPartBox } from './ReviewPartBox.tsx';

/** Changed papers that are shown at once: more would push everything else away. */
const MOST_OPEN = 10;

const Papers = ({ view, part }: { readonly view: ReviewView; readonly part: 'added' | 'same' }): JSX.Element => (
  <ReviewPartBox view={view} part={part} name={part === 'added' ? 'import_added' : 'import_same'} more="import_more" isOpen={false}>
    <PaperRows rows={view.review.rows[part]} />
  </ReviewPartBox>
);

const Changes = ({ view }: { readonly view: ReviewView }): JSX.Element => (
  <ReviewPartBox view={view} part="changed" name="import_changed" more="import_more" isOpen={view.review.counts.changed <= MOST_OPEN}>
    {view.review.rows.changed.map((change, place) => <ChangeDiff key={place} change={change} t={view.t} />)}
  </ReviewPartBox>
);

const Problems = ({ view }: { readonly view: ReviewView }): JSX.Element => {
  const { review: { rows, counts }, language, t, onSaveProblems } = view;
  return (
    <ReviewPartBox view={view} part="problems" name="import_problems" more="import_more_places" isOpen={true}>
      <ProblemRows problems={rows.problems} isAll={rows.problems.length === counts.problems} language={language} t={t} />
      <button type="button" class="link review-save" onClick={onSaveProblems}>{t('import_save_problems')}</button>
    </ReviewPartBox>
  );
};

const Refused = ({ view }: { readonly view: ReviewView }): JSX.Element => (
  <ReviewPartBox view={view} part="refused" name="import_refused" more="import_more_places" isOpen={false}>
    <p class="review-hint">{view.t('import_refused_hint')}</p>
    <PlaceRows problems={view.review.rows.refused} t={view.t} />
  </ReviewPartBox>
);

const countDigits = ({ review: { counts }, language }: ReviewView): number =>
  Math.max(...Object.values(counts).map((count) => count.toLocaleString(language).length));

/** What an import would do, in five numbers that open. */
export const ReviewList = (view: ReviewView): JSX.Element => (
  <div class="review" style={{ '--digits': `${countDigits(view)}` }}>
    <Papers view={view} part="added" />
    <Changes view={view} />
    <Papers view={view} part="same" />
    <Problems view={view} />
    <Refused view={view} />
  </div>
);
