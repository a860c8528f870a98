import { foldMarks } from '../../lib/digest/title-key.ts';
import { FIELDS, toPlainDocument, type Engine } from './search-engine.ts';

const byteLength = (text: string): number => Buffer.byteLength(text);

/**
 * The plainest search: every word of the query has to be somewhere in the entry's text, both folded; the newest first.
 * It knows no operators, and does not rank.
 */
export const SCAN: Engine = {
  name: 'linear scan',
  build: async (entries) => {
    const texts = entries.map((entry) => foldMarks(FIELDS.map((field) => toPlainDocument(entry)[field]).join('\n')));
    const stored = JSON.stringify(texts);
    const keys = entries.map(({ key }) => key);
    return {
      bytes: { texts: byteLength(stored) },
      load: async () => {
        const loaded: readonly string[] = JSON.parse(stored);
        return (text) => {
          const words = foldMarks(text).split(/\s+/).filter((word) => word !== '');
          const found: number[] = [];
          for (let place = loaded.length - 1; place >= 0; place -= 1) {
            const all = loaded[place] ?? '';
            if (words.every((word) => all.includes(word))) found.push(keys[place] ?? -1);
          }
          return found;
        };
      },
    };
  },
};
