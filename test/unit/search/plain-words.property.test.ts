import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { isPlain } from '../../../lib/search/plain-words.ts';
import { encodeSegment } from '../../../lib/search/segment.ts';
import { toSearchWords } from '../../../lib/search/words.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { toKeyed } from '../../fixtures/searching.ts';

fc.configureGlobal({ seed: 20_240_214, numRuns: 300 });

const PIECE = fc.constantFrom(
  'a', 'Model', 'DeepSeekMoE', 'pre', 'LLM', '2024', 'x'.repeat(40), '모델', '학습은', 'ㅎ', 'ㅅㅋ', '가'.repeat(70),
  ' ', ' ', '-', '-', '–', '.', "'", '/', '_', '+', '&', '(', '\n', 'http', 'https://', 'http://a.b/c', '://', ',',
);
const PLAIN_TEXT = fc.array(PIECE, { maxLength: 14 }).map((pieces) => pieces.join(''));
/** A sign that is no word, with which a text is not plain any more. */
const SIGN = ' §';

describe('a plain text', () => {
  it('has the words that it has by all of Unicode\'s rules', () => {
    fc.assert(fc.property(PLAIN_TEXT, (text) => {
      expect([isPlain(text), isPlain(text + SIGN)]).toEqual([true, false]);
      expect(toSearchWords(text)).toEqual(toSearchWords(text + SIGN));
    }));
  });

  it('is indexed as it is by all of Unicode\'s rules', () => {
    fc.assert(fc.property(fc.array(PLAIN_TEXT, { minLength: 1, maxLength: 3 }), (texts) => {
      const encode = (sign: string) => encodeSegment(buildSegment(toKeyed(texts.map((text) => toEntry({ title: 'T', commentary: text + sign })))));
      expect(encode('')).toEqual(encode(SIGN));
    }));
  });
});
