import { parseJsonText } from './json-text.ts';
import type { Line } from './lines.ts';

/** A text, or a list of texts; what is empty or `null` is an empty text. */
export type FrontValue = string | readonly string[];

/** Fields by their names, in lower case with `_` for `-`. */
export type FrontFields = ReadonlyMap<string, FrontValue>;

/** A field as it stands, piece by piece: each line that goes on with it is one. */
interface Raw {
  readonly value: Line[];
  readonly items: Line[][];
}

const KEY = /^(["']?)([\w-]+)\1:(?:\s+(.*))?$/;
const ITEM = /^-(?:\s+|$)/;
const BLOCK = /^[>|][+-]?\d?$/;
const NOTHING = /^(?:~|null)?$/i;

/** Where a text in quotes ends; the quote that opens it is at `start`. What has no end goes on to the end of all. */
const findQuoteEnd = (text: string, start: number): number => {
  const quote = text.charAt(start);
  for (let place = start + 1; place < text.length; place += 1) {
    const character = text.charAt(place);
    const isPair = quote === "'" ? character === quote && text.charAt(place + 1) === quote : character === '\\';
    if (isPair) place += 1;
    else if (character === quote) return place;
  }
  return text.length;
};

const unquote = (text: string): string => {
  const inner = text.slice(1, findQuoteEnd(text, 0));
  if (text.startsWith("'")) return inner.replaceAll("''", "'");
  const parsed = parseJsonText(`"${inner}"`);
  return parsed.ok && typeof parsed.value === 'string' ? parsed.value : inner;
};

const isQuote = (text: string, place: number): boolean => text.charAt(place) === '"' || text.charAt(place) === "'";

const toScalar = (text: string): string => {
  if (isQuote(text, 0)) return unquote(text);
  const plain = text.replace(/(?:^|\s)#.*$/, '').trim();
  return NOTHING.test(plain) ? '' : plain;
};

/** Where a word of a list in brackets ends. */
const findWordEnd = (text: string, start: number): number => {
  if (isQuote(text, start)) return findQuoteEnd(text, start) + 1;
  const length = text.slice(start).search(/[,\]]/);
  return length < 0 ? text.length : start + length;
};

/** A list in brackets: `[moe, "a, b"]`. */
const toFlowList = (text: string): string[] => {
  const list: string[] = [];
  for (let place = 1; place < text.length && text.charAt(place) !== ']';) {
    if (/[\s,]/.test(text.charAt(place))) {
      place += 1;
      continue;
    }
    const end = findWordEnd(text, place);
    list.push(toScalar(text.slice(place, end).trim()));
    place = Math.max(end, place + 1);
  }
  return list;
};

const toTexts = (pieces: readonly Line[]): string[] => pieces.map(({ text }) => text);

const toValue = ({ value, items }: Raw): FrontValue => {
  if (items.length > 0) return items.map((pieces) => toScalar(toTexts(pieces).join(' '))).filter((item) => item !== '');
  const [first = '', ...more] = toTexts(value);
  if (BLOCK.test(first)) return more.join(' ');
  const text = [first, ...more].join(' ');
  return text.startsWith('[') ? toFlowList(text) : toScalar(text);
};

/** The end of a line. */
const toPiece = (line: Line, text: string): Line => ({ ...line, text, column: line.column + line.text.length - text.length });

const readRaw = (lines: readonly Line[]): Map<string, Raw> => {
  const fields = new Map<string, Raw>();
  let open: Raw | undefined;
  for (const line of lines) {
    const { text, column } = line;
    if (text === '' || text.startsWith('#')) continue;
    const isItem = ITEM.test(text);
    if (isItem) open?.items.push([toPiece(line, text.replace(ITEM, ''))]);
    else if (column > 1) (open?.items.at(-1) ?? open?.value)?.push(line);
    else {
      const [, , key, value = ''] = KEY.exec(text) ?? [];
      open = { value: [toPiece(line, value)], items: [] };
      if (key !== undefined) fields.set(key.toLowerCase().replaceAll('-', '_'), open);
    }
  }
  return fields;
};

/**
 * Reads the fields between the fences of front matter: the part of YAML that Gloss and editors of notes write. A field
 * is one text, bare, in quotes or wrapped, or a list of such, in brackets or an item a line. What is nested deeper is
 * taken for text. Never fails; of a field that comes twice the last stands. Linear in the length.
 * @example parseFrontMatter(toLines('tags: [moe, "a, b"]')).get('tags') // ['moe', 'a, b']
 */
export const parseFrontMatter = (lines: readonly Line[]): FrontFields =>
  new Map([...readRaw(lines)].map(([key, raw]) => [key, toValue(raw)]));

/** The lines of each field without its name and the marks of its items; as it stands there. */
export const findFieldLines = (lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> =>
  new Map([...readRaw(lines)].map(([key, { value, items }]) => [key, [...value, ...items.flat()]]));
