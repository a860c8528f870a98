import type { KeyedEntry } from '../../lib/search/build-segment.ts';
import { foldMarks } from '../../lib/digest/title-key.ts';
import { FIELDS, toPlainDocument, type Engine } from './search-engine.ts';

interface Text {
  readonly key: number;
  readonly text: string;
}

const scan = (texts: readonly Text[], words: readonly string[]): number[] => {
  const found: number[] = [];
  for (let place = texts.length - 1; place >= 0; place -= 1) {
    const { key, text } = texts[place] ?? { key: -1, text: '' };
    if (words.every((word) => text.includes(word))) found.push(key);
  }
  return found;
};

const toText = (entry: KeyedEntry): Text => {
  const document = toPlainDocument(entry);
  return { key: entry.key, text: foldMarks(FIELDS.map((field) => document[field]).join('\n')) };
};

const byteLength = (text: string): number => Buffer.byteLength(text);

/**
 * The plainest search: every word of the query has to be somewhere in the entry's text, both folded; the newest first.
 * It knows no operators, and does not rank.
 */
export const SCAN: Engine = {
  name: 'linear scan',
  build: async (entries) => {
    const stored = JSON.stringify(entries.map(toText));
    return {
      bytes: { texts: byteLength(stored) },
      load: async () => {
        const texts: Text[] = JSON.parse(stored);
        return {
          find: (text) => scan(texts, foldMarks(text).split(/\s+/).filter((word) => word !== '')),
          add: (added) => void texts.push(...added.map(toText)),
        };
      },
    };
  },
};
