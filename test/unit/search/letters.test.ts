import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSyllable, toBegun, toCarried, toComposed, toGrowing, toInitials, toTypedLetters } from '../../../lib/search/letters.ts';

fc.configureGlobal({ seed: 20_240_213, numRuns: 1_000 });

describe('letters as they are typed', () => {
  it.each([
    ['값과', 'ㄱㅏㅂㅅㄱㅗㅏ'],
    ['몫', 'ㅁㅗㄱㅅ'],
    ['꿰뚫', 'ㄲㅜㅔㄸㅜㄹㅎ'],
    ['의', 'ㅇㅡㅣ'],
    ['ㄳㅘㄲ', 'ㄱㅅㅗㅏㄲ'],
    ['강 x!', 'ㄱㅏㅇ x!'],
  ])('are those of %s', (text, letters) => {
    expect(toTypedLetters(text)).toBe(letters);
  });

  it.each([
    ['ㄱㅏㅂㅅㄱㅗㅏ', '값과'],
    ['ㄱㅏㅂㅅㅣ', '갑시'],
    ['ㅁㅗㄱㅅㅡㄹ', '목슬'],
    ['ㄱㅏㅇㅎㅗㅏㅎㅏㄱㅅㅡㅂ', '강화학습'],
    ['ㅏㅏ', 'ㅏㅏ'],
    ['ㅗㅏ', 'ㅘ'],
    ['ㅗㅏㄱ', 'ㅘㄱ'],
    ['ㄱㄱㅏ', 'ㄱ가'],
    ['ㄱㅅ', 'ㄱㅅ'],
    ['ㄱㅏㄸㅏ', '가따'],
    ['ㄱㅏㄲㅏ', '가까'],
    ['ㄱㅏㄱㄱㅏ', '각가'],
    ['ㄱㅏㅂㅅㅅㅏ', '값사'],
    ['ㄱㅡㅣㅣ', '긔ㅣ'],
    ['', ''],
  ])('%s make %s', (letters, text) => {
    expect(toComposed(letters)).toBe(text);
  });

  it('make any word of syllables again', () => {
    // What an input method would join is another word: a vowel never stands alone.
    fc.assert(fc.property(fc.string({ unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)), maxLength: 6 }), (word) => {
      expect(toComposed(toTypedLetters(word))).toBe(word);
    }));
  });
});

describe('the initials of a text', () => {
  it.each([['강화 RL', 'ㄱㅎ RL'], ['꽃ㅎ', 'ㄲㅎ'], ['가힣', 'ㄱㅎ'], ['', '']])('of %s are %s', (text, initials) => {
    expect(toInitials(text)).toBe(initials);
  });
});

const holds = (ranges: readonly (readonly [number, number])[], syllable: string): boolean =>
  ranges.some(([first, last]) => syllable.charCodeAt(0) >= first && syllable.charCodeAt(0) <= last);

describe('a syllable that is still typed', () => {
  it.each([
    ['테', '테텐텧', '터텨텍'.slice(0, 2)],
    ['고', '고곡과관괘괴', '교구가거'],
    ['우', '우운워웨위윙', '유의이'],
    ['그', '그글긔', '기구'],
    ['값', '값', '갑가갓'],
  ])('%s may become any of %s and none of %s', (syllable, may, mayNot) => {
    const ranges = toGrowing(syllable);
    expect([...may].filter((each) => !holds(ranges, each))).toEqual([]);
    expect([...mayNot].filter((each) => holds(ranges, each))).toEqual([]);
  });

  it('is no letter and nothing else', () => {
    expect(['ㄱ', 'a', ''].map((text) => toGrowing(text))).toEqual([[], [], []]);
    expect(['가', '힣', 'ㄱ', 'ㅏ', 'a', '', '\u{abff}', '\u{d7a4}'].map(isSyllable)).toEqual([true, true, false, false, false, false, false, false]);
  });

  it('begins with the letter that is there', () => {
    const ranges = toBegun('ㅎ');
    expect([...'하힣화'].filter((each) => !holds(ranges, each))).toEqual([]);
    expect(holds(ranges, '파')).toBe(false);
    expect(['ㅏ', 'ㄳ', 'a', '', '하'].map((text) => toBegun(text))).toEqual([[], [], [], [], []]);
  });

  it.each([
    ['강홯', '강화ㅎ'],
    ['몫', '목ㅅ'],
    ['있', '이ㅆ'],
    ['값', '갑ㅅ'],
    ['모', undefined],
    ['ㅎ', undefined],
    ['', undefined],
  ])('%s may be %s', (word, carried) => {
    expect(toCarried(word)).toBe(carried);
  });
});
