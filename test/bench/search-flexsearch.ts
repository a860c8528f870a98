import { Document, type DocumentOptions } from 'flexsearch';
import type { KeyedEntry } from '../../lib/search/build-segment.ts';
import { FIELDS, toPlainDocument, type Engine, type PlainDocument } from './search-engine.ts';

const toOptions = (): DocumentOptions<PlainDocument> => ({
  document: { id: 'key', index: FIELDS.map((field) => ({ field, tokenize: 'forward' as const })) },
});

const addAll = (index: Document<PlainDocument>, entries: readonly KeyedEntry[]): void => {
  for (const entry of entries) index.add(toPlainDocument(entry));
};

/** The index by the names of its parts, as the library hands them out. */
const exportAll = async (index: Document<PlainDocument>): Promise<ReadonlyMap<string, string>> => {
  const parts = new Map<string, string>();
  await index.export((name, data) => void parts.set(name, data));
  return parts;
};

/** As it comes, with prefixes; the fields' answers merged, the most telling field's first. */
export const FLEXSEARCH: Engine = {
  name: 'FlexSearch',
  build: async (entries) => {
    const index = new Document<PlainDocument>(toOptions());
    addAll(index, entries);
    const parts = await exportAll(index);
    return {
      bytes: { parts: [...parts.values()].reduce((sum, part) => sum + Buffer.byteLength(part ?? ''), 0) },
      load: async () => {
        const loaded = new Document<PlainDocument>(toOptions());
        for (const [name, data] of parts) loaded.import(name, data);
        return {
          find: (text) => [...new Set(loaded.search(text).flatMap(({ result }) => result.map(Number)))],
          add: (added) => addAll(loaded, added),
        };
      },
    };
  },
};
