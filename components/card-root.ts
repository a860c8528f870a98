import base from './base.css?inline';
import card from './GlossCard.css?inline';
import head from './CardHead.css?inline';
import menu from './CardMenu.css?inline';
import commentary from './Commentary.css?inline';
import entry from './EntryCard.css?inline';
import mark from './Mark.css?inline';
import relations from './Relations.css?inline';
import tags from './TagList.css?inline';
import tokens from './tokens.css?inline';

/** The open shadow root of a card's host, with the card's styles; made when it is not there yet. */
export const toCardRoot = (host: HTMLElement): ShadowRoot => {
  if (host.shadowRoot !== null) return host.shadowRoot;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokens, base, card, mark, head, menu, entry, commentary, tags, relations].join('\n'));
  root.adoptedStyleSheets = [sheet];
  return root;
};
