// As Pandoc tells it: no space inside the signs, no digit behind them. What else has the sign speaks of money.
const MATH = /((?<!\\)\$[^\s$](?:[^$]*[^\s$\\])?\$(?!\d))/;

/** A command, or a character that has one before it; or a character that means something to TeX. */
const SPECIAL = /\\(?:[a-zA-Z]+|[&%#_${}~^"'`=.,;:!()[\]\\@/-])|[&%#_$~^\\]/g;
const IN_MATH = /\\.|[&%#]/g;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

const escape = (found: string): string => (found.length > 1 ? found : ESCAPES[found] ?? `\\${found}`);

/** Braces that do not pair would end a field early. */
const dropLooseBraces = (text: string): string => {
  let depth = 0;
  for (const character of text) {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (depth < 0) break;
  }
  return depth === 0 ? text : text.replace(/\\?[{}]/g, '');
};

/**
 * A text for a field of BibTeX: TeX that it has, math and commands, stays; a character that would be TeX by mistake is
 * escaped; braces that do not pair are left out. Other letters stay as they are, in Unicode.
 * @example toTex('R&D at 5% of $R^3$') // 'R\\&D at 5\\% of $R^3$'
 */
export const toTex = (text: string): string =>
  dropLooseBraces(text).split(MATH).map((piece, place) => piece.replace(place % 2 === 0 ? SPECIAL : IN_MATH, escape)).join('');
