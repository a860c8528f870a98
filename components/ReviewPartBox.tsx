import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReviewPart } from '../lib/digest/review.ts';
import type { MessageKey } from '../lib/platform/i18n.ts';
import { Chevron } from './Chevron.tsx';
import type { ReviewView } from './review-view.ts';

/** One part of a review: its number, its name, and its rows, which are elements of class `review-row`. */
export interface ReviewPartBoxProps {
  readonly view: ReviewView;
  readonly part: ReviewPart;
  readonly name: MessageKey;
  /** The words for the rows that are not shown. */
  readonly more: MessageKey;
  /** Whether it is open at first. */
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

const Head = ({ view: { review, language, t }, part, name }: ReviewPartBoxProps): JSX.Element => (
  <>
    <span class="review-count num" data-count={part}>{review.counts[part].toLocaleString(language)}</span>
    <span>{t(name)}</span>
  </>
);

const focusRow = (box: HTMLElement | null, place: number): void => {
  const row = box?.querySelectorAll<HTMLElement>('.review-row')[place];
  if (row === undefined) return;
  row.tabIndex = -1;
  row.focus();
};

/** The button that brings more rows; focus goes to the first of them, because the button may be gone by then. */
const MoreButton = ({ view, part, more }: ReviewPartBoxProps): JSX.Element | null => {
  const { review, language, t, onMore } = view;
  const [shown, count] = [review.rows[part].length, review.counts[part]];
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (asked.current !== undefined && shown > asked.current) focusRow(box.current?.closest('details') ?? null, asked.current);
    asked.current = undefined;
  }, [shown]);
  const ask = (): void => {
    asked.current = shown;
    onMore(part);
  };
  return (
    <div class="review-more" ref={box}>
      {shown < count && <button type="button" class="link" onClick={ask}>{t(more, (count - shown).toLocaleString(language))}</button>}
    </div>
  );
};

/** Opens and shuts; what has no rows only shows its 0. */
export const ReviewPartBox = (props: ReviewPartBoxProps): JSX.Element => {
  const { view, part, isOpen, children } = props;
  if (view.review.counts[part] === 0) return <p class="review-part review-head review-empty"><Head {...props} /></p>;
  return (
    <details class="review-part" open={isOpen}>
      <summary class="review-head">
        <Head {...props} />
        <Chevron isOpen={false} />
      </summary>
      <div class="review-body">
        {children}
        <MoreButton {...props} />
      </div>
    </details>
  );
};
