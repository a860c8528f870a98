import type { JSX } from 'preact';
import { hasHangul } from '../../lib/digest/hangul.ts';
import type { Translate } from '../../lib/platform/i18n.ts';
import type { Bend } from '../../lib/search/found.ts';
import type { PopupKeeper } from './popup-keeper.ts';

/** How a search was bent, or that it was not allowed to be. */
export interface BendLineProps {
  readonly bends: readonly Bend[];
  readonly isLiteral: boolean;
  readonly t: Translate;
  readonly keeper: PopupKeeper;
}

/** Terms that are named; the rest is as good as these. */
const MOST_NAMED = 3;
/** A term is equal to another; a typing error and another layout lead to one. */
const SIGNS = { concept: '=', typo: '→', layout: '→' } as const;

const Term = ({ text }: { readonly text: string }): JSX.Element => <span lang={hasHangul(text) ? 'ko' : 'en'}>{text}</span>;

const BendText = ({ bend: { typed, found, how } }: { readonly bend: Bend }): JSX.Element => (
  <span class="popup-bend">
    <Term text={typed} /> {SIGNS[how]} <b>{found.slice(0, MOST_NAMED).map((term, place) => [place > 0 && ', ', <Term key={term} text={term} />])}</b>
  </span>
);

/** Says what was searched beside, or instead of, what was typed, with the way back beside it. */
export const BendLine = ({ bends, isLiteral, t, keeper }: BendLineProps): JSX.Element | null => {
  if (bends.length === 0 && !isLiteral) return null;
  return (
    <p class="popup-bends">
      <span>{isLiteral ? t('popup_literal_now') : bends.map((bend) => <BendText key={`${bend.how} ${bend.typed}`} bend={bend} />)}</span>
      <button type="button" class="link" onClick={() => keeper.setLiteral(!isLiteral)}>{t(isLiteral ? 'popup_widen' : 'popup_literal')}</button>
    </p>
  );
};
