import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type DiffSpan } from '../../../lib/digest/word-diff.ts';
import { toWordsOf } from '../../fixtures/entries.ts';

/** A text with what is marked in brackets. */
const draw = (spans: readonly DiffSpan[]): string => spans.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');
const drawBoth = (before: string, after: string): string[] => {
  const diff = diffWords(before, after);
  return [draw(diff.before), draw(diff.after)];
};
const join = (spans: readonly DiffSpan[]): string => spans.map(({ text }) => text).join('');
const kept = (spans: readonly DiffSpan[]): string[] =>
  spans.filter(({ isChanged }) => !isChanged).flatMap(({ text }) => text.match(/\S+/g) ?? []);

const TEXT = fc.array(fc.constantFrom('가', '나', '다.', 'a', 'b', ' ', '  ', '\n\n'), { maxLength: 40 }).map((parts) => parts.join(' '));

describe('the difference of two texts', () => {
  it('marks what was taken out and what was put in', () => {
    expect(drawBoth('모델이 작다. 빠르다.', '모델이 아주 작다. 느리다.')).toEqual(['모델이 작다. [빠르다.]', '모델이 [아주] 작다. [느리다.]']);
  });
  it('marks words that follow each other as one stretch, without the space behind it', () => {
    expect(drawBoth('a b c d', 'a x y d')).toEqual(['a [b c] d', 'a [x y] d']);
  });
  it('marks nothing of equal texts, and nothing where only spaces differ', () => {
    expect(drawBoth('a b\n\nc ', 'a  b c')).toEqual(['a b\n\nc ', 'a  b c']);
  });
  it('marks everything of a text beside none', () => {
    expect(drawBoth('', 'a b')).toEqual(['', '[a b]']);
    expect(drawBoth('a b', '')).toEqual(['[a b]', '']);
  });
  it('counts a word that is there twice once for each', () => {
    expect(drawBoth('a a b', 'a b a')).toEqual(['a [a] b', 'a b [a]']);
  });
  it('gives up lining up very many different words, but keeps what begins and ends the same', () => {
    const [old, now] = [toWordsOf(900, 1).join(' '), toWordsOf(900, 2).join(' ')];
    expect(drawBoth(`a ${old} mid ${old} z`, `a ${now} mid ${now} z`)).toEqual([`a [${old} mid ${old}] z`, `a [${now} mid ${now}] z`]);
  });
  it('loses no letter of either text, and leaves the same words unmarked in both', () => {
    fc.assert(fc.property(TEXT, TEXT, (before, after) => {
      const diff = diffWords(before, after);
      expect([join(diff.before), join(diff.after)]).toEqual([before, after]);
      expect(kept(diff.before)).toEqual(kept(diff.after));
    }));
  });
});
