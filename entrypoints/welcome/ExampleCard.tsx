import type { HTMLAttributes, JSX } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { reduceCard, toCardState, type CardAction } from '../../components/card-state.ts';
import { drawCard } from '../../components/draw-card.tsx';
import type { Gloss } from '../../lib/digest/gloss.ts';
import type { Language } from '../../lib/platform/i18n.ts';
import { CARD_WORDS } from '../../lib/platform/words.ts';

/** What a card on this page does beyond itself: nothing is remembered from an example. */
const act = (action: CardAction, gloss: Gloss): void => {
  if (action.type === 'copy') void navigator.clipboard.writeText(gloss.copies[action.what]);
  if (action.type === 'open-options') location.assign('options.html');
  if (action.type === 'open-library') location.assign(`library.html#/${action.place}`);
};

/** The card as it stands on a paper's page, alive. */
export const ExampleCard = ({ gloss, language }: { readonly gloss: Gloss; readonly language: Language }): JSX.Element => {
  const host = useRef<HTMLElement>(null);
  const [state, change] = useReducer(reduceCard, toCardState({ folded: false, language }));
  useLayoutEffect(() => {
    const dispatch = (action: CardAction): void => {
      change(action);
      act(action, gloss);
      if (action.type === 'copy') change({ type: 'copied', what: action.what });
    };
    if (host.current !== null) {
      drawCard(host.current, { gloss, page: { version: null, versionDate: null }, words: CARD_WORDS, state, dispatch });
    }
  });
  return <gloss-card ref={host} lang={state.language} data-arxiv-id={gloss.arxivId} data-match={gloss.tier} />;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'gloss-card': HTMLAttributes<HTMLElement>;
    }
  }
}
