/** Greek letters that titles write as commands; the rest of TeX's commands say nothing a reader would type. */
const GREEK = new Map(
  ('alpha:α beta:β gamma:γ delta:δ epsilon:ε zeta:ζ eta:η theta:θ kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π rho:ρ sigma:σ ' +
    'tau:τ phi:φ chi:χ psi:ψ omega:ω').split(' ').map((pair) => pair.split(':') as [string, string]),
);

/** Letters without a decomposition that authors spell in two ways. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

const stripLatex = (text: string): string =>
  text
    .replace(/\\([a-zA-Z]+)/g, (_, command: string) => GREEK.get(command.toLowerCase()) ?? '')
    .replace(/\\[^\s\w]|[${}]/g, '')
    .replaceAll('~', ' ');

/**
 * Text folded for comparison: TeX stripped, compatibility forms resolved, marks dropped, lower case.
 * @example fold('R$^3$: Krzemi\\\'nski') // 'r^3: krzeminski'
 */
export const fold = (text: string): string =>
  stripLatex(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđßæœı]/g, (letter) => LETTERS[letter] ?? letter);

/** The words of a text, folded: runs of letters and digits, in order. */
export const toWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Titles that agree in fewer letters may do so by chance. */
export const SHORTEST_KEY = 8;

/**
 * What stays of a title when its spelling no longer matters: folded letters and digits.
 * @example toTitleKey('V-STaR: Training Verifiers') // 'vstartrainingverifiers'
 */
export const toTitleKey = (title: string): string => toWords(title).join('');
