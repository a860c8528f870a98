/** The letters of Hangul as a keyboard types them, and the syllables that they make. */

const FIRST = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const LAST = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Letters that are typed as two. */
const PAIRS: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ',
  ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ',
};
const BY_PAIR: ReadonlyMap<string, string> = new Map(Object.entries(PAIRS).map(([letter, pair]) => [pair, letter]));

const BASE = 0xac00;
const COUNT = 11_172;
/** Syllables that begin alike, and those that have the vowel in common too. */
const [PER_FIRST, PER_VOWEL] = [588, 28];

const toSyllable = (first: number, vowel: number, last = 0): string =>
  String.fromCharCode(BASE + first * PER_FIRST + vowel * PER_VOWEL + last);

/** Its letters' places in their rows; `undefined` for what is no syllable. */
const toPlaces = (syllable: string): { readonly first: number; readonly vowel: number; readonly last: number } | undefined => {
  const code = syllable.charCodeAt(0) - BASE;
  if (!(code >= 0 && code < COUNT)) return undefined;
  return { first: Math.floor(code / PER_FIRST), vowel: Math.floor((code % PER_FIRST) / PER_VOWEL), last: code % PER_VOWEL };
};

export const isSyllable = (character: string): boolean => toPlaces(character) !== undefined;

const toTyped = (letter: string): string => PAIRS[letter] ?? letter;

/**
 * The letters that a text of Hangul is typed by; other characters stay.
 * @example toTypedLetters('값과') // 'ㄱㅏㅂㅅㄱㅗㅏ'
 */
export const toTypedLetters = (text: string): string =>
  Array.from(text, (character) => {
    const places = toPlaces(character);
    if (places === undefined) return toTyped(character);
    return FIRST.charAt(places.first) + toTyped(VOWELS.charAt(places.vowel)) + toTyped(LAST[places.last] ?? '');
  }).join('');

/** What is being typed: letters that a syllable is made of, none yet where empty. */
interface Open {
  readonly first: string;
  readonly vowel: string;
  readonly last: string;
}

const NOTHING: Open = { first: '', vowel: '', last: '' };

const close = ({ first, vowel, last }: Open): string => {
  if (first === '' || vowel === '') return first + vowel;
  return toSyllable(FIRST.indexOf(first), VOWELS.indexOf(vowel), LAST.indexOf(last));
};

/** A last consonant goes over to the vowel that follows it, of two the second. */
const carry = (open: Open, vowel: string): readonly [done: string, open: Open] => {
  const pair = PAIRS[open.last];
  const first = pair?.charAt(1) ?? open.last;
  return [close({ ...open, last: pair?.charAt(0) ?? '' }), { first, vowel, last: '' }];
};

const addVowel = (open: Open, vowel: string): readonly [done: string, open: Open] => {
  if (open.last !== '') return carry(open, vowel);
  if (open.vowel === '') return ['', { ...open, vowel }];
  const both = BY_PAIR.get(open.vowel + vowel);
  return both === undefined ? [close(open), { ...NOTHING, vowel }] : ['', { ...open, vowel: both }];
};

const addConsonant = (open: Open, letter: string): readonly [done: string, open: Open] => {
  const next = { ...NOTHING, first: letter };
  if (open.first === '' || open.vowel === '') return [close(open), next];
  const last = open.last === '' ? letter : BY_PAIR.get(open.last + letter);
  return last === undefined || !LAST.includes(last) ? [close(open), next] : ['', { ...open, last }];
};

/**
 * Puts typed letters together as an input method does; what makes no syllable stays a letter.
 * @example toComposed('ㄱㅏㅂㅅㄱㅗㅏ') // '값과'
 */
export const toComposed = (letters: string): string => {
  let [text, open] = ['', NOTHING];
  for (const letter of letters) {
    const [done, next] = VOWELS.includes(letter) ? addVowel(open, letter) : addConsonant(open, letter);
    text += done;
    open = next;
  }
  return text + close(open);
};

const UNITS = new TextDecoder('utf-16le');

/** The first consonant of a syllable, both by their UTF-16 units; all else stays. */
const toInitial = (unit: number): number =>
  unit >= BASE && unit < BASE + COUNT ? FIRST.charCodeAt(Math.floor((unit - BASE) / PER_FIRST)) : unit;

/** Whether what stands at a place of a text has these first consonants. Makes no text of them. */
export const hasInitialsAt = (text: string, initials: string, start: number): boolean => {
  for (let place = 0; place < initials.length; place += 1) {
    if (toInitial(text.charCodeAt(start + place)) !== initials.charCodeAt(place)) return false;
  }
  return true;
};

/**
 * A text with its first consonant for each syllable; all else stays.
 * @example toInitials('강화 RL') // 'ㄱㅎ RL'
 */
export const toInitials = (text: string): string => {
  const units = new Uint16Array(text.length);
  for (let place = 0; place < text.length; place += 1) units[place] = toInitial(text.charCodeAt(place));
  return UNITS.decode(units);
};

/** Characters from the first to the last, by their UTF-16 units. */
export type CharacterRange = readonly [first: number, last: number];

/** Whether a character, by its UTF-16 unit, is in one of the ranges. */
export const isAmong = (unit: number, ranges: readonly CharacterRange[]): boolean => {
  for (const [first, last] of ranges) if (unit >= first && unit <= last) return true;
  return false;
};

const toSpan = (first: number, vowels: readonly [number, number]): CharacterRange =>
  [toSyllable(first, vowels[0]).charCodeAt(0), toSyllable(first, vowels[1], 27).charCodeAt(0)];

/** The syllables that begin with a consonant; empty for what is none. */
export const toBegun = (letter: string): CharacterRange[] => {
  const first = FIRST.indexOf(letter);
  return letter === '' || first < 0 ? [] : [toSpan(first, [0, VOWELS.length - 1])];
};

const VOWELS_THAT_GROW: Readonly<Record<string, string>> = { ㅗ: 'ㅘㅙㅚ', ㅜ: 'ㅝㅞㅟ', ㅡ: 'ㅢ' };

/**
 * What a syllable may become while the word is still typed: `테` any of `테` to `텧`, `고` also `과`; one that ends in a
 * consonant stays. Empty for what is no syllable.
 */
export const toGrowing = (syllable: string): CharacterRange[] => {
  const places = toPlaces(syllable);
  if (places === undefined) return [];
  const { first, vowel, last } = places;
  if (last !== 0) return [[syllable.charCodeAt(0), syllable.charCodeAt(0)]];
  const grown = VOWELS_THAT_GROW[VOWELS.charAt(vowel)] ?? '';
  return [VOWELS.charAt(vowel), ...grown].map((letter) => toSpan(first, [VOWELS.indexOf(letter), VOWELS.indexOf(letter)]));
};

/**
 * A word that is still typed, its last consonant taken for the next syllable's first; `undefined` where it ends in a vowel.
 * @example toCarried('강홯') // '강화ㅎ'
 */
export const toCarried = (word: string): string | undefined => {
  const places = toPlaces(word.slice(-1));
  if (places === undefined || places.last === 0) return undefined;
  const letters = toTyped(LAST[places.last] ?? '');
  const stays = letters.length > 1 ? LAST.indexOf(letters.charAt(0)) : 0;
  return word.slice(0, -1) + toSyllable(places.first, places.vowel, stays) + letters.slice(-1);
};
