import MiniSearch, { type Options } from 'minisearch';
import { FIELDS, toPlainDocument, type Engine, type PlainDocument } from './search-engine.ts';

/** One error in five letters, as its manual has it; never in Hangul, where a letter is a syllable. */
const toFuzzy = (term: string): number | boolean => (/^[a-z]{5,}$/.test(term) ? 0.2 : false);

const toPlainOptions = (): Options<PlainDocument> => ({
  idField: 'key',
  fields: [...FIELDS],
  searchOptions: { combineWith: 'AND', prefix: true, fuzzy: toFuzzy, boost: { title: 3, tags: 3, authors: 2 } },
});

const toBigrams = (word: string): string[] =>
  word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, place) => word.slice(place, place + 2));

/** Hangul in pairs of syllables, else words: what is usual where there is no dictionary. */
const toBigramTerms = (text: string): string[] =>
  (text.normalize('NFKC').match(/[가-힣ㄱ-ㆎ]+|[^\s\p{P}\p{S}가-힣ㄱ-ㆎ]+/gu) ?? []).flatMap((word) => (/[가-힣]/.test(word) ? toBigrams(word) : [word]));

const toEngine = (name: string, options: Options<PlainDocument>): Engine => ({
  name,
  build: async (entries) => {
    const index = new MiniSearch(options);
    index.addAll(entries.map(toPlainDocument));
    const stored = JSON.stringify(index);
    return {
      bytes: { JSON: Buffer.byteLength(stored) },
      load: async () => {
        const loaded = MiniSearch.loadJSON(stored, options);
        return {
          find: (text) => loaded.search(text).map(({ id }) => Number(id)),
          add: (added) => loaded.addAll(added.map(toPlainDocument)),
        };
      },
    };
  },
});

/** As it comes, with prefixes and typing errors. */
export const MINISEARCH = toEngine('MiniSearch', toPlainOptions());

/** Set up for Korean. */
export const MINISEARCH_BIGRAMS = toEngine('MiniSearch, bigrams', { ...toPlainOptions(), tokenize: toBigramTerms });
