import { onChange } from '../../lib/messages/announce.ts';
import { browser } from '../../lib/platform/browser.ts';
import { recover } from '../../lib/store/recover.ts';
import { readSpeech } from '../../lib/store/speech.ts';
import { closePopup } from './close-popup.ts';
import { readTab } from './find-current.ts';
import { Finder } from './finder.ts';
import { openBeside, openRow, toLibraryUrl, type Opening } from './open-row.ts';
import { rowAt, type Asked, type PopupState, type Row } from './popup-view.ts';
import { reducePopup, type PopupChange, type Step } from './reduce-popup.ts';

type How = Pick<Opening, 'where' | 'isBehind'>;

/** What a reader asks for who has asked for nothing. */
export const NOTHING_ASKED: Asked = { text: '', tags: [], isLiteral: false };

/** Keeps the popup's state, and does what a reader does to it. */
export class PopupKeeper {
  readonly #tab = readTab();
  readonly #finder = new Finder(this.#tab, (change) => this.#change(change));
  readonly #show: (state: PopupState) => void;
  #state: PopupState;
  /** The search that is under way, or the last one. */
  #asking: Promise<void> = Promise.resolve();

  constructor(state: PopupState, show: (state: PopupState) => void) {
    this.#state = state;
    this.#show = show;
  }

  /** Searches for the first time, and again whenever the store changes; gives what ends it. */
  start(): () => void {
    void readSpeech().then((speech) => this.#change({ type: 'spoke', speech }));
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
    if (row !== undefined) void this.#open(row, how);
  }

  /** Opens the selected row: of what was typed last, though it may not be found yet. */
  async openSelected(how: How): Promise<void> {
    await this.#asking;
    const { popup } = this.#state;
    if (popup.at === 'listing') this.open(popup.selected, how);
  }

  openLibrary(): void {
    void this.#tab.then((tab) => openBeside(toLibraryUrl(this.#state.asked), tab));
  }

  openOptions(): void {
    void browser.runtime.openOptionsPage().then(closePopup);
  }

  /** Brings back what came with the package. */
  restore(): void {
    void recover({ isBroken: async () => true }).then(() => this.#askAgain());
  }

  /** Papers have come into view. */
  read(keys: readonly number[]): void {
    void this.#finder.read(keys);
  }

  async #open(row: Row, how: How): Promise<void> {
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
