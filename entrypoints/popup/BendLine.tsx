import type { JSX } from 'preact';
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

const BendText = ({ bend: { typed, found, how } }: { readonly bend: Bend }): JSX.Element => (
  <span class="popup-bend">
    {typed} {SIGNS[how]} <b>{found.slice(0, MOST_NAMED).join(', ')}</b>
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
