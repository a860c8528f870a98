import { render as renderInto } from 'preact';
import { toTranslate, type Language, type Messages } from '../lib/platform/i18n.ts';
import { toCardRoot } from './card-root.ts';
import { GlossCard, type GlossCardProps } from './GlossCard.tsx';

/** What {@link drawCard} draws. */
export type Drawn = Pick<GlossCardProps, 'gloss' | 'page' | 'state' | 'dispatch'> & {
  readonly words: Readonly<Record<Language, Messages>>;
};

/** A card that is on a page. */
interface Drawing {
  drawn: Drawn;
  hiddenLines: ReadonlyMap<number, number>;
  /** Lines of a text that there is room for, where the card came after the page was painted. */
  mostLines: number;
}

/** Lines of a text after which it folds, how few more are shown instead, and the least that is left of one. */
const FOLD = { after: 12, slack: 2, least: 2 };

const drawings = new WeakMap<HTMLElement, Drawing>();

const measureHidden = (root: ShadowRoot): Map<number, number> => {
  const hidden = new Map<number, number>();
  for (const text of root.querySelectorAll<HTMLElement>('.commentary-folded')) {
    const line = parseFloat(getComputedStyle(text).lineHeight);
    hidden.set(Number(text.dataset.key), Math.round((text.scrollHeight - text.clientHeight) / line));
  }
  return hidden;
};

const render = (root: ShadowRoot, { drawn, hiddenLines }: Drawing): void =>
  renderInto(<GlossCard {...drawn} t={toTranslate(drawn.words[drawn.state.language])} hiddenLines={hiddenLines} />, root);

const setLines = (host: HTMLElement, lines: number): void => host.style.setProperty('--lines', String(lines));

const fold = (host: HTMLElement, root: ShadowRoot, drawing: Drawing): void => {
  setLines(host, Math.min(FOLD.after, drawing.mostLines));
  render(root, drawing);
  const isLittle = Math.max(0, ...measureHidden(root).values()) <= FOLD.slack;
  if (isLittle) setLines(host, Math.min(FOLD.after + FOLD.slack, drawing.mostLines));
  // A text that is unfolded now keeps its count: the button that folds it again must not vanish under the focus.
  drawing.hiddenLines = new Map([...drawing.hiddenLines, ...measureHidden(root)]);
  render(root, drawing);
};

const foldOnResize = (host: HTMLElement, root: ShadowRoot, drawing: Drawing): void => {
  let width = host.clientWidth;
  new ResizeObserver(() => {
    if (host.clientWidth === width || !host.isConnected) return;
    width = host.clientWidth;
    host.style.removeProperty('--room');
    drawing.mostLines = Infinity;
    fold(host, root, drawing);
  }).observe(host);
};

const start = (host: HTMLElement, root: ShadowRoot, drawn: Drawn): Drawing => {
  const drawing: Drawing = { drawn, hiddenLines: new Map(), mostLines: Infinity };
  drawings.set(host, drawing);
  foldOnResize(host, root, drawing);
  return drawing;
};

/** Draws a card into its host, and folds its texts anew whenever its width changes. Called again, draws what has changed. */
export const drawCard = (host: HTMLElement, drawn: Drawn): void => {
  const root = toCardRoot(host);
  const drawing = drawings.get(host) ?? start(host, root, drawn);
  drawing.drawn = drawn;
  host.style.removeProperty('--room');
  fold(host, root, drawing);
};

/**
 * Makes a card that was drawn into a painted page exactly `room` pixels high, so that nothing under it moves: a longer
 * text is folded sooner. Holds until the reader changes the card.
 */
export const fitCard = (host: HTMLElement, room: number): void => {
  const drawing = drawings.get(host);
  const text = host.shadowRoot?.querySelector('.commentary');
  if (drawing === undefined || !text || host.shadowRoot === null) return;
  host.style.setProperty('--room', `${room}px`);
  const excess = host.getBoundingClientRect().height - room;
  if (excess <= 1) return;
  const line = parseFloat(getComputedStyle(text).lineHeight);
  drawing.mostLines = Math.max(FOLD.least, Math.floor((text.clientHeight - excess) / line) - 1);
  fold(host, host.shadowRoot, drawing);
};
