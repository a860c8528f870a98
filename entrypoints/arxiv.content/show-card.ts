import { reduceCard, toCardState, type CardAction, type CardState } from '../../components/card-state.ts';
import { drawCard } from '../../components/draw-card.tsx';
import type { Gloss } from '../../lib/digest/gloss.ts';
import type { LookUpAnswer } from '../../lib/messages/protocol.ts';
import { toLanguage, type Settings } from '../../lib/store/settings.ts';
import { act } from './act.ts';
import type { ShownPaper } from './page.ts';

/** What a card on a page is drawn from. */
export interface Shown {
  readonly host: HTMLElement;
  readonly paper: ShownPaper;
  readonly answer: LookUpAnswer;
  readonly settings: Settings;
}

const label = (host: HTMLElement, gloss: Gloss, state: CardState): void => {
  host.dataset.match = gloss.tier;
  host.lang = state.language;
  delete host.dataset.state;
};

let toggle: (() => void) | undefined;

/** Folds the card that is shown, or unfolds it. */
export const foldCard = (): void => toggle?.();

/** Draws the card and keeps it: what the reader does to it, and what the reader chose before. */
export const showCard = ({ host, paper, answer, settings }: Shown): void => {
  const [gloss] = answer.glosses;
  if (gloss === undefined) return host.remove();
  let state = toCardState({ folded: settings.folded, language: toLanguage(settings) });
  const draw = (): void => {
    label(host, gloss, state);
    drawCard(host, { gloss, page: paper, words: answer.words, state, dispatch });
  };
  const dispatch = (action: CardAction): void => {
    state = reduceCard(state, action);
    draw();
    void act(action, { host, gloss, state }).then((next) => next && dispatch(next));
  };
  toggle = () => host.isConnected && dispatch({ type: 'toggle-fold' });
  draw();
};
