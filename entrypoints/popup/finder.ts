import { toReason } from '../../lib/fault.ts';
import type { TagCount } from '../../lib/search/found.ts';
import { LastingSearch } from '../../lib/store/lasting-search.ts';
import type { Search } from '../../lib/store/search.ts';
import { findListing } from './find-listing.ts';
import { isBare, type Asked, type Current } from './popup-view.ts';
import type { PopupChange } from './reduce-popup.ts';

/** Milliseconds that the newest entries wait for the tab's paper, which is found sooner by far where nothing is amiss. */
const MOST_WAITED = 100;

/** What a finder reads from. */
export interface Ground {
  readonly open: () => Promise<Search>;
  /** The paper of the tab under the popup. */
  readonly readCurrent: () => Promise<Current | null>;
}

const pause = (milliseconds: number): Promise<null> => new Promise((done) => setTimeout(done, milliseconds, null));

const toFailure = (error: unknown): PopupChange => ({ type: 'failed', reason: toReason(error) });

/**
 * Searches the store for what the reader asks, and tells what it found; an answer that was overtaken is not sought to its
 * end. Nothing here rejects: what cannot be read is told too.
 */
export class Finder {
  readonly #tell: (change: PopupChange) => void;
  readonly #ground: Ground;
  readonly #search: LastingSearch;
  readonly #tags = new WeakMap<Search, Promise<readonly TagCount[]>>();
  #current: Promise<Current | null>;
  #asks = 0;
  /** What the list that is shown was found in. */
  #told: Search | undefined;

  constructor(ground: Ground, tell: (change: PopupChange) => void) {
    this.#tell = tell;
    this.#ground = ground;
    this.#search = new LastingSearch(ground.open);
    this.#current = this.#readCurrent();
  }

  /** Finds what was asked. */
  async ask(asked: Asked): Promise<void> {
    this.#asks += 1;
    const number = this.#asks;
    const isWanted = (): boolean => number === this.#asks;
    const change = await this.#search.use((search) => this.#answer(search, asked, isWanted)).catch(toFailure);
    if (change === undefined || !isWanted()) return;
    this.#tell(change);
    if (change.type === 'found' && change.listing.lead === null && isBare(asked)) void this.#lead(isWanted);
  }

  /** Opens a store that has changed, and finds the same in it. */
  async askAgain(asked: Asked): Promise<void> {
    this.#search.renew();
    this.#current = this.#readCurrent();
    await this.ask(asked);
  }

  /** Reads papers that have come into view. */
  async read(keys: readonly number[]): Promise<void> {
    this.#tell(await this.#search.use((search) => search.readPapers(keys)).then((papers) => ({ type: 'read', papers }), toFailure));
  }

  async #answer(search: Search, asked: Asked, isWanted: () => boolean): Promise<PopupChange | undefined> {
    if (!isWanted()) return undefined;
    if (search.size === 0) return { type: 'vacant' };
    const readCurrent = () => Promise.race([this.#current, pause(MOST_WAITED)]);
    const first = await findListing({ search, asked, isWanted, readCurrent, readTags: () => this.#readTags(search) });
    if (first === undefined || !isWanted()) return undefined;
    const isAnew = search !== this.#told;
    this.#told = search;
    return { type: 'found', ...first, trouble: search.trouble, isAnew };
  }

  /** Puts the tab's paper on top of a list that did not wait for it. */
  async #lead(isWanted: () => boolean): Promise<void> {
    const current = await this.#current;
    if (current !== null && isWanted()) this.#tell({ type: 'led', current });
  }

  // The store may have had to be brought in order before it had the paper. Without it there is no lead, and that is all.
  async #readCurrent(): Promise<Current | null> {
    const { readCurrent } = this.#ground;
    return (await readCurrent().catch(() => null)) ?? (await this.#search.use(() => readCurrent().catch(() => null)).catch(() => null));
  }

  #readTags(search: Search): Promise<readonly TagCount[]> {
    const tags = this.#tags.get(search) ?? search.find({ text: '' }).then((all) => all.tags);
    this.#tags.set(search, tags);
    return tags;
  }
}
