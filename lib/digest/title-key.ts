/** Letters without a decomposition that authors spell in two ways. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

const stripLatex = (text: string): string =>
  text.replace(/\\(?:[a-zA-Z]+|[^\s\w])|[${}]/g, '').replaceAll('~', ' ');

const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđßæœı]/g, (letter) => LETTERS[letter] ?? letter);

/**
 * Text without what spelling and type add to letters: compatibility forms resolved, marks dropped, lower case. Hangul
 * stays composed.
 * @example foldMarks('Ｇøodé') // 'goode'
 */
export const foldMarks = (text: string): string => foldLetters(text).normalize('NFC');

/**
 * Text folded for comparison: TeX stripped, compatibility forms resolved, marks dropped, lower case. Greek letters are
 * dropped too, because one side has the letter where the other has a command of TeX.
 * @example fold('R$^3$: Krzemi\\\'nski') // 'r^3: krzeminski'
 */
export const fold = (text: string): string => foldLetters(stripLatex(text)).replace(/\p{Script=Greek}/gu, '');

/** The words of a text, folded: runs of letters and digits, in order. */
export const toWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Titles that agree in fewer letters may do so by chance. */
export const SHORTEST_KEY = 8;

/**
 * What stays of a title when its spelling no longer matters: folded letters and digits.
 * @example toTitleKey('V-STaR: Training Verifiers') // 'vstartrainingverifiers'
 */
export const toTitleKey = (title: string): string => toWords(title).join('');
