import { foldMarks } from '../digest/title-key.ts';
import { isJoiner, isPlain, PlainWords } from './plain-words.ts';

/** A word of a text, folded, and where it stands. */
export interface Word {
  readonly text: string;
  /** As it stands in the text. */
  readonly raw: string;
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly isHangul: boolean;
  /** Whether a hyphen or the like, and nothing else, parts it from the word before: both may be one. */
  readonly isJoined: boolean;
}

/** Terms longer than this are cut, never within a character. UTF-16 units. */
export const LONGEST = 64;

const cut = (text: string): string => (text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, ''));

// Commands of TeX that only set type are not read; addresses are not words; Hangul and other letters part even where nothing stands between.
const WORD =
  /\\(?:text|math|emph|operatorname)[a-z]*\s*\{|https?:\/\/[!-~]+|([가-힣ㄱ-ㆎ]+)|(\\?[[\p{L}\p{N}]--[가-힣ㄱ-ㆎ]][[\p{L}\p{N}\p{M}$\\\{\}\^]--[가-힣ㄱ-ㆎ]]*)/gv;

const GREEK_NAMES = [
  'alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda', 'mu', 'nu', 'xi', 'omicron',
  'pi', 'rho', 'sigma', 'sigma', 'tau', 'upsilon', 'phi', 'chi', 'psi', 'omega',
];
const GREEK_START = 0x3b1;

/** TeX and print have a Greek letter, readers type its name. */
const nameGreek = (word: string): string => (word.length === 1 ? GREEK_NAMES[word.charCodeAt(0) - GREEK_START] : undefined) ?? word;

/**
 * A single word as the index knows it: compatibility forms resolved, marks dropped, lower case, signs of TeX taken out.
 * @example foldWord('$k$NN') // 'knn'
 */
export const foldWord = (raw: string): string => {
  if (/^[A-Za-z0-9]+$/.test(raw)) return cut(raw.toLowerCase());
  if (raw === String.raw`\ell`) return 'l';
  return cut(nameGreek(foldMarks(raw.replace(/[$\\{}^]/g, ''))));
};

const readPlain = (text: string): Word[] => {
  const words: Word[] = [];
  for (const at = new PlainWords(text); at.next(); ) {
    const { start, end, isHangul, isJoined } = at;
    const raw = text.slice(start, end);
    words.push({ text: cut(raw.toLowerCase()), raw, start, end, isHangul, isJoined });
  }
  return words;
};

/**
 * The words of a text in order. Text in NFC; `isHangul` words may hold letters that make no syllable, as they are typed.
 * @example toSearchWords('LLM의 Pre-training') // llm, 의, pre, training (joined)
 */
export const toSearchWords = (text: string): Word[] => {
  if (isPlain(text)) return readPlain(text);
  const words: Word[] = [];
  let before: Word | undefined;
  for (const { 0: raw, 1: hangul, 2: other, index } of text.matchAll(WORD)) {
    const isHangul = hangul !== undefined;
    if (!isHangul && other === undefined) continue;
    const isJoined = !isHangul && before?.isHangul === false && before.end + 1 === index && isJoiner(text.charAt(index - 1));
    const folded = isHangul ? cut(raw) : foldWord(raw);
    if (folded === '') continue;
    before = { text: folded, raw, start: index, end: index + raw.length, isHangul, isJoined };
    words.push(before);
  }
  return words;
};

/**
 * Words that hyphens join, as one, beside the words themselves; nothing where no word is joined.
 * @example toJoined(toSearchWords('pre-training')) // [{ text: 'pretraining', … }]
 */
export const toJoined = (words: readonly Word[]): { readonly text: string; readonly start: number; readonly end: number }[] => {
  const joined: { text: string; start: number; end: number }[] = [];
  for (const [place, word] of words.entries()) {
    if (!word.isJoined) continue;
    const last = joined.at(-1);
    const before = words[place - 1];
    if (before === undefined) continue;
    if (before.isJoined && last !== undefined && last.end === before.end) {
      last.text += word.text;
      last.end = word.end;
    } else {
      joined.push({ text: before.text + word.text, start: before.start, end: word.end });
    }
  }
  return joined.filter(({ text }) => text.length <= LONGEST);
};

/**
 * The words that capitals part in a name, of three letters or more. A single small letter between capitals parts nothing.
 * @example toNameParts('DeepSeekMoE') // ['deep', 'seek', 'moe']
 */
export const toNameParts = (raw: string): string[] => {
  const parts = /[a-z][A-Z]/.test(raw) ? raw.split(/(?<=[a-z]{2}|^[a-z])(?=[A-Z])/) : [];
  return parts.length < 2 ? [] : parts.map(foldWord).filter((part) => part.length >= 3);
};
