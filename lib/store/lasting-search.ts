import type { Search } from './search.ts';

/**
 * A search that outlives its connection: the database may be closed, or its entries may go, under one that is open. Then
 * another is opened, once for all who meet the fault, and asked the same.
 * @example new LastingSearch(openSearch).use((search) => search.find({ text: 'moe' }))
 */
export class LastingSearch {
  readonly #open: () => Promise<Search>;
  #search: Promise<Search>;

  constructor(open: () => Promise<Search>) {
    this.#open = open;
    this.#search = this.#openQuietly();
  }

  /** Does `work`, a second time where it fails; throws what it throws then. */
  async use<T>(work: (search: Search) => Promise<T>): Promise<T> {
    const search = this.#search;
    try {
      return await work(await search);
    } catch {
      if (this.#search === search) this.renew();
      return work(await this.#search);
    }
  }

  /** Opens it anew: what it knows has changed. */
  renew(): void {
    this.#search = this.#openQuietly();
  }

  // Whoever uses it is told of a failure; until then it must not be nobody's.
  #openQuietly(): Promise<Search> {
    const search = this.#open();
    search.catch(() => {});
    return search;
  }
}
