import type { Review, ReviewPart } from '../lib/digest/review.ts';
import type { Language, Translate } from '../lib/platform/i18n.ts';

/** What every part of a review is given. */
export interface ReviewView {
  readonly review: Review;
  readonly language: Language;
  readonly t: Translate;
  /** More rows of a part are wanted. */
  readonly onMore: (part: ReviewPart) => void;
  /** A file of all problems is wanted. */
  readonly onSaveProblems: () => void;
}
