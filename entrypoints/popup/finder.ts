import { openSearch, type Search } from '../../lib/store/search.ts';
import type { Found } from '../../lib/search/found.ts';
import { findCurrent, type Current, type Tab } from './find-current.ts';
import { findNearest } from './find-nearest.ts';
import { isBare, type Asked, type Lead, type Listing, type RowPaper } from './popup-view.ts';
import type { PopupChange } from './reduce-popup.ts';
import { toSimilarTags } from './similar-tags.ts';

/** Rows that are read before a list is shown: those that are in view at first. */
const FIRST_ROWS = 8;

const isOf = (id: string, { entries }: RowPaper): boolean => entries.some(({ arxivIds }) => arxivIds.some((own) => own === id));

/** Searches the store for what the reader asks, and says what it found; an answer that was overtaken is not said. */
export class Finder {
  readonly #tell: (change: PopupChange) => void;
  readonly #tab: Promise<Tab>;
  #search: Promise<Search>;
  #current: Promise<Current | null>;
  #asks = 0;

  constructor(tab: Promise<Tab>, tell: (change: PopupChange) => void) {
    this.#tell = tell;
    this.#tab = tab;
    this.#search = openSearch();
    this.#current = tab.then(findCurrent);
  }

  /** Finds what was asked. */
  async ask(asked: Asked, isAgain = false): Promise<void> {
    this.#asks += 1;
    const number = this.#asks;
    const change = await this.#answer(asked, isAgain).catch(() => this.#answerAnew(asked));
    if (number === this.#asks) this.#tell(change);
  }

  /** Opens a store that has changed, and finds the same in it. */
  async askAgain(asked: Asked): Promise<void> {
    this.#search = openSearch();
    this.#current = this.#tab.then(findCurrent);
    await this.ask(asked, true);
  }

  /** Reads papers that have come into view. */
  async read(keys: readonly number[]): Promise<void> {
    const papers = await (await this.#search).readPapers(keys);
    this.#tell({ type: 'read', papers });
  }

  /** The database may have been closed, or its entries may have gone, under the search: then it is opened once more. */
  async #answerAnew(asked: Asked): Promise<PopupChange> {
    try {
      this.#search = openSearch();
      return await this.#answer(asked, true);
    } catch (error) {
      return { type: 'failed', reason: String(error) };
    }
  }

  async #answer(asked: Asked, isAgain: boolean): Promise<PopupChange> {
    const [search, current] = await Promise.all([this.#search, this.#current]);
    const { trouble } = search;
    if (search.size === 0) return { type: 'vacant' };
    const found = await search.find(asked);
    const bare = { asked, found, nearest: null, similar: [] };
    const { papers, ...rest } = found.keys.length > 0 ? await this.#list(search, bare, current) : await this.#listNearest(search, asked, found);
    return { type: 'found', listing: { ...bare, ...rest }, papers, trouble, isAgain };
  }

  async #list(search: Search, { asked, found }: Pick<Listing, 'asked' | 'found'>, current: Current | null) {
    const shown = isBare(asked) ? current : null;
    const keys = shown === null ? found.keys : found.keys.filter((key) => !shown.keys.has(key));
    const papers = await search.readPapers(keys.slice(0, FIRST_ROWS));
    const isNew = found.paper !== null && !papers.some((paper) => found.paper !== null && isOf(found.paper, paper));
    const named: Lead | null = found.paper !== null && isNew ? { kind: 'named', id: found.paper } : null;
    const lead: Lead | null = shown === null ? named : { kind: 'current', paper: shown.paper };
    return { lead, keys, papers };
  }

  async #listNearest(search: Search, asked: Asked, found: Found) {
    const { clauses } = found.query;
    const [nearest, all] = await Promise.all([found.paper === null ? findNearest(search, asked, clauses) : null, search.find({ text: '' })]);
    const keys = nearest?.found.keys ?? [];
    const lead: Lead | null = found.paper === null ? null : { kind: 'named', id: found.paper };
    const similar = found.paper === null ? toSimilarTags(clauses, all.tags, nearest?.found.tags ?? []) : [];
    return { nearest, similar, lead, keys, papers: await search.readPapers(keys.slice(0, FIRST_ROWS)) };
  }
}
