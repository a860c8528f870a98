import type { CardState } from './card-states.ts';
import type { Firefox } from './firefox.ts';
import { setWidth } from './width-firefox.ts';

/** The last that `selector` finds in the card that is so marked. */
const findIn = (mark: string, selector: string) =>
  [...(document.querySelector(`gloss-card${mark}`)?.shadowRoot?.querySelectorAll(selector) ?? [])].at(-1);

const MARK = '[data-match]';

/** Waits until the card has all that it has in a state. */
export const waitForCard = async (firefox: Firefox, { mark = MARK, shown }: CardState): Promise<void> => {
  for (const each of shown) await firefox.waitFor(findIn, mark, each);
};

/** Brings a card into a state. */
export const reachCard = async (firefox: Firefox, state: CardState): Promise<void> => {
  const { path, mark = MARK, presses = [], width } = state;
  await firefox.goto(`https://arxiv.org${path}`);
  await setWidth(firefox, width ?? 'window');
  for (const press of presses) {
    await firefox.waitFor(findIn, mark, press);
    await firefox.click(findIn, mark, press);
  }
  await waitForCard(firefox, state);
};
