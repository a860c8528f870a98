import { toComposed, toTypedLetters } from './letters.ts';

/** The keys of a Latin keyboard and the letters that they type in the usual Korean layout (두벌식, KS X 5002). */
const KEYS = 'rRseEfaqQtTdwWczxvgkoiOjpuPhynbml';
const LETTERS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ';

const TO_LETTER: ReadonlyMap<string, string> = new Map(Array.from(KEYS, (key, place) => [key, LETTERS.charAt(place)]));
const TO_KEY: ReadonlyMap<string, string> = new Map(Array.from(LETTERS, (letter, place) => [letter, KEYS.charAt(place)]));

/**
 * What a word typed on the Latin layout would have been on the Korean one. `undefined` where that makes no word: letters
 * that are left over anywhere but at the end, or less than two syllables.
 * @example toKoreanLayout('ahepf') // '모델'
 */
export const toKoreanLayout = (typed: string): string | undefined => {
  if (!/^[a-zA-Z]+$/.test(typed)) return undefined;
  const letters = Array.from(typed, (key) => TO_LETTER.get(key) ?? TO_LETTER.get(key.toLowerCase()) ?? '').join('');
  const text = toComposed(letters);
  return /^[가-힣]{2,}[ㄱ-ㅎ]?$/.test(text) ? text : undefined;
};

/**
 * What a word typed on the Korean layout would have been on the Latin one; `undefined` for a word that has other
 * characters than letters of Hangul.
 * @example toLatinLayout('ㅅㄱ문래그ㄷㄱ') // 'transformer'
 */
export const toLatinLayout = (typed: string): string | undefined => {
  const keys = Array.from(toTypedLetters(typed), (letter) => TO_KEY.get(letter));
  return keys.length < 2 || keys.includes(undefined) ? undefined : keys.join('').toLowerCase();
};
