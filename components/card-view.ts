import type { Translate } from '../lib/platform/i18n.ts';
import type { CardAction, CardState } from './card-state.ts';

/** What every part of a card is given. */
export interface CardView {
  readonly t: Translate;
  readonly state: CardState;
  /** How many lines of an entry's text are folded away, by its key; measured once the card is laid out. */
  readonly hiddenLines: ReadonlyMap<number, number>;
  readonly dispatch: (action: CardAction) => void;
}

/** A listener that acts for a reader only: what a page's script dispatches is not heard. */
export const onReader = (act: (event: Event) => void) => (event: Event): void => {
  if (event.isTrusted) act(event);
};
