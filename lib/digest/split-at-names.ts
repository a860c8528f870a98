/** A title's text, and what stands in the brackets behind it; empty when there are none. */
export interface Split {
  readonly before: string;
  readonly inside: string;
  /** Whether the brackets are closed. */
  readonly isClosed: boolean;
}

/** Where the brackets open that are never closed, and where the last one opens that is. */
const findBrackets = (text: string): { readonly unclosed: number | undefined; readonly last: number } => {
  const open: number[] = [];
  let last = -1;
  for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index);
    else last = open.pop() ?? -1;
  }
  return { unclosed: open[0], last };
};

const splitAt = (text: string, place: number, isClosed: boolean): Split =>
  ({ before: text.slice(0, place).trim(), inside: text.slice(place + 1, isClosed ? -1 : undefined).trim(), isClosed });

const hasWords = (text: string): boolean => /\S\s\S/.test(text);

const isList = (inside: string): boolean => {
  const comma = inside.indexOf(',');
  return comma > 0 && hasWords(inside.slice(0, comma)) && hasWords(inside.slice(comma + 1)) && !/\)\s/.test(inside);
};

// A name's own bracket may want its other half: then the names begin where emphasis ends, or at the first bracket left open.
const splitBroken = (text: string, unclosed: number): Split | undefined => {
  const mark = /^(?:\*{1,3}|_{1,2})(?=\S)/.exec(text)?.[0] ?? '';
  const end = mark === '' ? 0 : text.lastIndexOf(`${mark} (`);
  if (end > 0) return splitAt(text, end + mark.length + 1, text.endsWith(')'));
  const split = splitAt(text, unclosed, text.endsWith(')'));
  return split.isClosed || isList(split.inside) ? split : undefined;
};

/**
 * Parts a title from the names in brackets at its end. One bracket may be missing, if a list of names is behind it.
 * Linear in the length.
 * @example splitAtNames('Mamba (SSM) (Albert Gu, Tri Dao)') // { before: 'Mamba (SSM)', inside: 'Albert Gu, Tri Dao', … }
 */
export const splitAtNames = (source: string): Split => {
  const text = source.replace(/\)[.,;]{1,3}$/, ')');
  const { unclosed, last } = findBrackets(text);
  const none = { before: text, inside: '', isClosed: true };
  if (unclosed !== undefined) return splitBroken(text, unclosed) ?? none;
  if (!text.endsWith(')')) return none;
  if (last >= 0) return splitAt(text, last, true);
  // The last bracket may be one too many.
  const shorter = text.slice(0, -1);
  const place = shorter.endsWith(')') ? findBrackets(shorter).last : -1;
  return place >= 0 ? splitAt(shorter, place, true) : none;
};
