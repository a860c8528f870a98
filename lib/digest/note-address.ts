import { parseAddress } from './address.ts';
import { hasHangul } from './hangul.ts';
import type { Line } from './lines.ts';

/** Addresses taken off lines, and the lines that stay. */
export interface Addressed {
  /** As written, without what surrounds them. */
  readonly urls: readonly string[];
  readonly rest: readonly Line[];
  /** Whether the first of them shared its line with an address. */
  readonly isMixed: boolean;
}

// A scheme may have been mistyped or left out. Hangul may touch an address, so that it ends where ASCII does.
const URL = String.raw`(?:[a-z]{1,7}:\/\/|(?:www\.|export\.)?arxiv\.org\/)[!-~]+`;
const LEADING = new RegExp(String.raw`^(?:\[([^\]]*)\]\(([^\s()]+)\)|<([^\s<>]+)>|(${URL}))[\s,;|&]*`, 'i');
// A link whose words say no more than that it is one; other words are a title.
const NO_TITLE = /^(?:https?:|arxiv|link|paper|pdf|abs|url|논문|링크|[\d.v]+$)/i;
const ALONE = new RegExp(`^${URL}$`, 'i');

const isAscii = (character: number): boolean => character > 0x20 && character < 0x7f;

const findLastWord = (text: string): number => {
  let start = text.length;
  while (start > 0 && isAscii(text.charCodeAt(start - 1))) start -= 1;
  return start;
};

const cut = (line: Line, start: number, end?: number): Line[] => {
  const piece = line.text.slice(start, end);
  const text = piece.trim();
  return text === '' ? [] : [{ ...line, text, column: line.column + start + piece.indexOf(text) }];
};

/** The address that `text` begins with, and where the text behind it begins. */
const findLeading = (text: string): { url: string; end: number } | undefined => {
  const [whole, words, linked, bracketed, bare] = LEADING.exec(text) ?? [];
  const url = linked ?? bracketed ?? bare;
  if (whole === undefined || url === undefined || !ALONE.test(url)) return undefined;
  return words === undefined || NO_TITLE.test(words) ? { url, end: whole.length } : undefined;
};

const takeLeading = (line: Line): Addressed => {
  const urls: string[] = [];
  let [start, found] = [0, findLeading(line.text)];
  while (found !== undefined) {
    urls.push(found.url);
    start += found.end;
    found = findLeading(line.text.slice(start));
  }
  return { urls, rest: cut(line, start), isMixed: start > 0 };
};

const takeTrailing = (line: Line): Addressed => {
  const start = findLastWord(line.text);
  const url = line.text.slice(start);
  // What a sentence of a commentary ends with is another paper's.
  const isNamed = ALONE.test(url) && !hasHangul(line.text.slice(0, start));
  return isNamed ? { urls: [url], rest: cut(line, 0, start), isMixed: true } : { urls: [], rest: [line], isMixed: false };
};

/** Whether a line begins with an address, linked or bare. */
export const startsWithAddress = (text: string): boolean => findLeading(text) !== undefined;

/**
 * Takes the addresses off the top of lines: the lines of nothing else, then what one line begins with; if there is none
 * at all, the one that the first line ends with.
 */
export const takeAddresses = (lines: readonly Line[]): Addressed => {
  const urls: string[] = [];
  for (const [place, line] of lines.entries()) {
    const leading = takeLeading(line);
    const found = place === 0 && leading.urls.length === 0 ? takeTrailing(line) : leading;
    const isMixed = found.urls.length > 0 && found.rest.length > 0;
    if (found.urls.length === 0 || (isMixed && place > 0)) return { urls, rest: lines.slice(place), isMixed: false };
    for (const url of found.urls) urls.push(url);
    if (isMixed) return { urls, rest: [...found.rest, ...lines.slice(1)], isMixed };
  }
  return { urls, rest: [], isMixed: false };
};

// A slip of the keyboard, `zhttps` or `ttps`. Another scheme is another address.
const WEB = /[ht]tt?ps?:\/\/$/i;

/**
 * An address as it should have been written; `null` where none can be made.
 * @example mendAddress('zhttps://arxiv.org/abs/2402.06619)') // 'https://arxiv.org/abs/2402.06619'
 */
export const mendAddress = (url: string): string | null => {
  const bare = url.includes('(') ? url : url.replace(/[),.;:]{1,9}$/, '');
  const [scheme = ''] = /^[a-z]*:\/\//i.exec(bare) ?? [];
  if (scheme !== '' && !WEB.test(scheme)) return null;
  return parseAddress(/^https?:/i.test(bare) ? bare : `https://${bare.slice(scheme.length)}`);
};
