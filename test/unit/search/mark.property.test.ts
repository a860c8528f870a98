import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/digest/entry.ts';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { markHits, toBestLine } from '../../../lib/search/mark.ts';
import { toSearcher } from '../../../lib/search/memory-index.ts';
import { toSearchWords } from '../../../lib/search/words.ts';
import { encodeSegment } from '../../../lib/search/segment.ts';
import { readConcepts } from '../../search/judged.ts';
import { TEXT_ENTRY, TYPED } from '../../fixtures/arbitrary-text.ts';
import { toKeyed } from '../../fixtures/searching.ts';

fc.configureGlobal({ seed: 20_240_213, numRuns: 300 });

const concepts = readConcepts();
const toFind = (entries: readonly Entry[]) => toSearcher([encodeSegment(buildSegment(toKeyed(entries)))], concepts);
const textsOf = ({ title, altTitles, tags, authors, commentary, commentaryEn, abstract }: Entry): string[] =>
  [title, ...altTitles, ...tags, ...authors, commentary, commentaryEn, abstract];
const join = (stretches: readonly { readonly text: string }[]): string => stretches.map(({ text }) => text).join('');
/** A word of the entry itself, or what anybody may type. */
const toQueries = (entry: Entry): fc.Arbitrary<string> => fc.oneof(fc.constantFrom(...textsOf(entry).flatMap((text) => text.split(/[\s"]+/)).filter((word) => /^[^-]*\p{L}{2}[^-]*$/u.test(word)), '강화'), TYPED);
const ASKED = TEXT_ENTRY.chain((entry) => fc.tuple(fc.constant(entry), toQueries(entry)));

describe('a text that is marked', () => {
  it('is the text, in stretches that are hits or not in turn', () => {
    fc.assert(fc.property(ASKED, ([entry, text]) => {
      const { matcher } = toFind([entry])({ text });
      for (const each of textsOf(entry)) {
        const stretches = markHits(each, matcher);
        expect(join(stretches)).toBe(each);
        expect(stretches.every((stretch, place) => stretch.text !== '' && stretch.isHit !== stretches[place - 1]?.isHit)).toBe(true);
      }
    }));
  });

  it('has a hit somewhere, where the entry is found by a word of its own', () => {
    fc.assert(fc.property(ASKED, ([entry, text]) => {
      const { keys, matcher, query } = toFind([entry])({ text });
      if (keys.length === 0 || !query.clauses.some(({ kind, isExcluded }) => kind === 'word' && !isExcluded) || query.paper !== null) return;
      // The day and the ids are found too, and stand in no text; a letter alone is not marked beside other words.
      if (/\d/.test(text) || toSearchWords(text).some((word) => word.text.length < 2)) return;
      expect(textsOf(entry).some((each) => markHits(each, matcher).some(({ isHit }) => isHit)), text).toBe(true);
    }));
  });
});

describe('the line of an entry', () => {
  it('is a piece of its prose, no longer than it may be, and has a hit where the prose has one', () => {
    fc.assert(fc.property(ASKED, fc.integer({ min: 5, max: 60 }), ([entry, text], length) => {
      const { matcher } = toFind([entry])({ text });
      const { field, stretches } = toBestLine(entry, matcher, length);
      const line = join(stretches).replace(/^… /, '').replace(/ …$/, '');
      expect(entry[field].replaceAll('\n', ' ')).toContain(line);
      expect(line.length).toBeLessThanOrEqual(length);
    }));
  });
});
