import { toReason } from '../../lib/fault.ts';
import { onChange } from '../../lib/messages/announce.ts';
import { browser } from '../../lib/platform/browser.ts';
import { recover } from '../../lib/store/recover.ts';
import { openSearch } from '../../lib/store/search.ts';
import { readSpeech } from '../../lib/store/speech.ts';
import { closePopup } from './close-popup.ts';
import { findCurrent, readTab } from './find-current.ts';
import { Finder } from './finder.ts';
import { openBeside, openRow, toLibraryUrl, type Opening } from './open-row.ts';
import { rowAt, type Asked, type PopupState, type Row } from './popup-view.ts';
import { reducePopup, type PopupChange, type Step } from './reduce-popup.ts';

type How = Pick<Opening, 'where' | 'isBehind'>;

const warn = (error: unknown): void => console.warn('Gloss: not done', error);

/** What a reader asks for who has asked for nothing. */
export const NOTHING_ASKED: Asked = { text: '', tags: [], isLiteral: false };

/** Keeps the popup's state, and does what a reader does to it. */
export class PopupKeeper {
  readonly #tab = readTab();
  readonly #finder = new Finder({ open: openSearch, readCurrent: () => this.#tab.then(findCurrent) }, (change) => this.#change(change));
  readonly #show: (state: PopupState) => void;
  #state: PopupState;
  /** The search that is under way, or the last one. */
  #asking: Promise<void> = Promise.resolve();
  /** What was asked when a row was pressed that is still to be opened. */
  #opening: Asked | undefined;

  constructor(state: PopupState, show: (state: PopupState) => void) {
    this.#state = state;
    this.#show = show;
  }

  /** Searches for the first time, and again whenever the store changes; gives what ends it. */
  start(): () => void {
    // Settings that cannot be read leave it at the browser's language.
    readSpeech().then((speech) => this.#change({ type: 'spoke', speech })).catch(warn);
    this.#asking = this.#finder.ask(this.#state.asked);
    return onChange(() => this.#askAgain());
  }

  /** Asks at once: nothing is waited for between two letters. Who clears the text is done with its narrowing too. */
  type(text: string): void {
    const { asked } = this.#state;
    if (text !== asked.text) this.#ask(text === '' ? NOTHING_ASKED : { ...asked, text });
  }

  toggleTag(key: string): void {
    const { asked } = this.#state;
    const others = asked.tags.filter((tag) => tag !== key);
    this.#ask({ ...asked, tags: others.length < asked.tags.length ? others : [...others, key] });
  }

  setLiteral(isLiteral: boolean): void {
    this.#ask({ ...this.#state.asked, isLiteral });
  }

  clear(): void {
    this.#ask(NOTHING_ASKED);
  }

  /** `page`: rows that a page has. */
  move(step: Step, page: number): void {
    this.#change({ type: 'move', step, page });
  }

  fold(place: number): void {
    this.#change({ type: 'fold', place });
  }

  /** Opens the row at `place`, as it is seen now. */
  open(place: number, how: How): void {
    const { popup } = this.#state;
    const row = popup.at === 'listing' ? rowAt(popup.listing, place) : undefined;
    // Rows that are opened behind each other are meant, each of them.
    if (row !== undefined && how.isBehind) this.#open(row, how).catch(warn);
    else if (row !== undefined) void this.#openOnce(async () => row, how);
  }

  /** Opens the selected row of what is asked now, though it may not be found yet; nothing where more is typed before it is. */
  openSelected(how: How): void {
    const { asked } = this.#state;
    void this.#openOnce(() => this.#findSelected(asked), how);
  }

  openLibrary(): void {
    this.#tab.then((tab) => openBeside(toLibraryUrl(this.#state.asked), tab)).catch(warn);
  }

  openOptions(): void {
    browser.runtime.openOptionsPage().then(closePopup).catch(warn);
  }

  /** Brings back what came with the package. */
  restore(): void {
    recover({ isThorough: true })
      .then(() => this.#askAgain())
      .catch((error: unknown) => this.#change({ type: 'failed', reason: toReason(error) }));
  }

  /** Papers have come into view. */
  read(keys: readonly number[]): void {
    void this.#finder.read(keys);
  }

  /** Of two presses for the same the second comes while the first is still at it. */
  async #openOnce(find: () => Promise<Row | undefined>, how: How): Promise<void> {
    const { asked } = this.#state;
    if (this.#opening === asked) return;
    this.#opening = asked;
    await find().then((row) => row && this.#open(row, how)).catch(warn);
    if (this.#opening === asked) this.#opening = undefined;
  }

  async #findSelected(asked: Asked): Promise<Row | undefined> {
    // A store that changes meanwhile is asked the same again.
    for (let done: Promise<void> | undefined; done !== this.#asking && this.#state.asked === asked; await done) done = this.#asking;
    const { popup } = this.#state;
    return popup.at === 'listing' && popup.listing.asked === asked && this.#state.asked === asked ? rowAt(popup.listing, popup.selected) : undefined;
  }

  async #open(row: Row, how: How): Promise<void> {
    if (row.kind === 'more') return openBeside(toLibraryUrl(this.#state.asked), await this.#tab, how.isBehind);
    if (row.kind === 'found' && !this.#state.papers.has(row.key)) await this.#finder.read([row.key]);
    await openRow({ row, ...how }, this.#state.papers, await this.#tab);
  }

  #ask(asked: Asked): void {
    this.#change({ type: 'asked', asked });
    this.#asking = this.#finder.ask(asked);
  }

  #askAgain(): void {
    this.#asking = this.#finder.askAgain(this.#state.asked);
  }

  #change(change: PopupChange): void {
    this.#state = reducePopup(this.#state, change);
    this.#show(this.#state);
  }
}
