/**
 * A Latin word as if there were one of it.
 * @example toSingular('policies') // 'policy'
 */
export const toSingular = (word: string): string => {
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (/^bias(?:es)?$/.test(word)) return 'bias';
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:x|z|ch|sh|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
};

/** Endings of one and of several that no rule of letters tells from others, each with what may stand for it. */
const ENDINGS: readonly (readonly [ending: RegExp, others: readonly string[]])[] = [
  [/us$/, ['u', 'uses']],
  [/as$/, ['ases']],
  [/is$/, ['es']],
  [/ses$/, ['s', 'sis']],
  [/ices$/, ['ix', 'ex']],
  [/[ei]x$/, ['ices']],
];

const toRegular = (text: string): string[] => {
  const singular = toSingular(text);
  if (singular !== text) return [singular];
  return text.endsWith('y') ? [`${text.slice(0, -1)}ies`] : [`${text}s`, `${text}es`];
};

/**
 * A Latin word as it may be when there are several, or one. What of it is no word is found nowhere.
 * @example toPlurals('analysis') // ['analysiss', 'analysises', 'analyses']
 */
export const toPlurals = (text: string): string[] => [
  ...toRegular(text),
  ...ENDINGS.flatMap(([ending, others]) => (text.length > 3 && ending.test(text) ? others.map((other) => text.replace(ending, other)) : [])),
];
