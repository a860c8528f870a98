import type { KeyedEntry } from '../../lib/search/build-segment.ts';

/** An engine that is ready to be asked. */
export interface Loaded {
  /** Gives the keys of what answers a text, best first. */
  find(text: string): readonly number[];
  /** Takes in entries that it does not have. */
  add(entries: readonly KeyedEntry[]): void;
}

/** What an engine keeps between two openings of a page. */
export interface Stored {
  /** What it weighs, by its parts. */
  readonly bytes: Readonly<Record<string, number>>;
  /** Makes what was kept ready to be asked. */
  load(): Promise<Loaded>;
}

/** Something that finds entries: ours, or one to hold it against. */
export interface Engine {
  readonly name: string;
  build(entries: readonly KeyedEntry[]): Promise<Stored>;
}

/** An entry as an index of texts takes it. The same fields for all engines. */
export type PlainDocument = {
  readonly key: number;
  readonly title: string;
  readonly authors: string;
  readonly tags: string;
  readonly commentary: string;
  readonly commentaryEn: string;
  readonly abstract: string;
};

/** Names of the fields that are searched, most telling first. */
export const FIELDS = ['title', 'tags', 'authors', 'commentary', 'commentaryEn', 'abstract'] as const;

/** An entry with its lists as texts. */
export const toPlainDocument = ({ key, title, authors, tags, commentary, commentaryEn, abstract }: KeyedEntry): PlainDocument =>
  ({ key, title, authors: authors.join(', '), tags: tags.join(' '), commentary, commentaryEn, abstract });

/** What all parts weigh together. */
export const toTotal = ({ bytes }: Stored): number => Object.values(bytes).reduce((sum, size) => sum + size, 0);
