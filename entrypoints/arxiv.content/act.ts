import type { CardAction, CardState } from '../../components/card-state.ts';
import type { Gloss } from '../../lib/digest/gloss.ts';
import { toTitleKey } from '../../lib/digest/title-key.ts';
import { ask } from '../../lib/messages/ask.ts';
import { isPrivateWindow } from '../../lib/platform/private-window.ts';
import { readSettings, writeRejected, writeSettings, type Settings } from '../../lib/store/settings.ts';

/** A card on the page, as an action finds it. */
interface Card {
  readonly host: HTMLElement;
  readonly gloss: Gloss;
  /** After the action. */
  readonly state: CardState;
}

const remember = async (change: Partial<Settings>): Promise<void> => {
  if (!isPrivateWindow()) await writeSettings(change);
};

const hideHere = async ({ host }: Card): Promise<void> => {
  host.remove();
  const { hiddenHosts } = await readSettings();
  await remember({ hiddenHosts: [...new Set([...hiddenHosts, location.hostname])] });
};

const reject = async ({ host, gloss }: Card): Promise<void> => {
  host.remove();
  if (!isPrivateWindow()) await writeRejected(gloss.arxivId, gloss.entries.map((entry) => toTitleKey(entry.title)));
  await ask('lookUp', []);
};

const carryOut = async (action: CardAction, card: Card): Promise<CardAction | undefined> => {
  switch (action.type) {
    case 'copy':
      await navigator.clipboard.writeText(card.gloss.copies[action.what]);
      return { type: 'copied', what: action.what };
    case 'toggle-fold':
      await remember({ folded: card.state.folded });
      break;
    case 'language':
      await remember({ language: action.language });
      break;
    case 'hide-site':
      await hideHere(card);
      break;
    case 'reject':
      await reject(card);
      break;
    case 'open-options':
      await ask('openPage', 'options');
      break;
    case 'open-library':
      await ask('openPage', `library#/${action.place}`);
  }
  return undefined;
};

/**
 * Does what `action` asks of the world beyond the card; gives back what to tell the card of it. Under an extension
 * that was updated while the page stayed open nothing can be written any more: then the card just goes on being read.
 */
export const act = async (action: CardAction, card: Card): Promise<CardAction | undefined> => {
  try {
    return await carryOut(action, card);
  } catch {
    return undefined;
  }
};
