import { parseArxivId } from '../arxiv/arxiv-id.ts';
import { parseArxivUrl } from '../arxiv/arxiv-url.ts';
import type { ArxivId } from '../arxiv/arxiv-id.ts';
import { parseDayRange } from './day-range.ts';

/** A piece of what was typed. */
export interface Clause {
  readonly kind: 'word' | 'phrase' | 'tag' | 'author' | 'date';
  /** Without the operator and its quotation marks; NFC. */
  readonly text: string;
  /** Whether it is what nobody wants. */
  readonly isExcluded: boolean;
}

/** What was understood of what was typed, in its order. */
export interface Query {
  readonly clauses: readonly Clause[];
  /** Whether the last word may still be typed. */
  readonly isGrowing: boolean;
  /** The paper that is named, by its id or address, and nothing else. */
  readonly paper: ArxivId | null;
}

/** Nobody types more; what is beyond is not read. */
const LONGEST = 1_000;

const CLAUSE = /(?<minus>-?)(?:(?<name>저자|author|날짜|date|arxiv)[:：]\s*)?(?:["“”](?<quoted>[^"“”]*)(?:["“”]|$)|(?<bare>\S+))/giu;

const KINDS: Readonly<Record<string, 'author' | 'date'>> = { 저자: 'author', author: 'author', 날짜: 'date', date: 'date' };

/** An operator whose value is still to be typed, or signs that are no word. */
const isUnfinished = (text: string): boolean => /^(?:저자|author|날짜|date|arxiv)[:：]$/iu.test(text) || !/[\p{L}\p{N}]/u.test(text);

const toPlain = (text: string, isQuoted: boolean): Omit<Clause, 'isExcluded'> => {
  if (isQuoted) return { kind: 'phrase', text };
  return /^[#＃]./u.test(text) ? { kind: 'tag', text: text.slice(1) } : { kind: 'word', text };
};

const toClauses = ({ groups = {} }: RegExpMatchArray): Clause[] => {
  const { minus, name, quoted, bare = '' } = groups;
  const [text, isQuoted, isExcluded] = [quoted ?? bare, quoted !== undefined, minus === '-'];
  if (isUnfinished(text)) return [];
  if (name === undefined) return [{ ...toPlain(text, isQuoted), isExcluded }];
  const kind = KINDS[name.toLowerCase()];
  if (kind === 'author' || (kind === 'date' && parseDayRange(text) !== undefined)) return [{ kind, text, isExcluded }];
  // A day that is in no calendar is no operator: what stands behind it is read as if it stood alone.
  return parseClauses(isQuoted ? `"${text}"` : text).map((clause) => ({ ...clause, isExcluded: isExcluded || clause.isExcluded }));
};

const parseClauses = (text: string): Clause[] => [...text.matchAll(CLAUSE)].flatMap(toClauses);

const isGrowing = (text: string, last: Clause | undefined): boolean => last?.kind === 'word' && !last.isExcluded && text.endsWith(last.text);

const parsePaper = (text: string): ArxivId | null => parseArxivUrl(text)?.id ?? parseArxivId(text) ?? null;

/**
 * Reads what was typed: words, `"phrases"`, `#tags`, `저자:`/`author:`, `날짜:`/`date:` with a year, month, day or a range
 * of them, `-` before what is not wanted; an id or address of arXiv alone names its paper. All else is a word.
 * @example parseQuery('moe -#survey 날짜:2024').clauses.map(({ kind }) => kind) // ['word', 'tag', 'date']
 */
export const parseQuery = (typed: string): Query => {
  const text = typed.slice(0, LONGEST).normalize('NFC');
  const clauses = parseClauses(text);
  return { clauses, isGrowing: isGrowing(text, clauses.at(-1)), paper: parsePaper(text) };
};

const PREFIXES: Readonly<Record<Clause['kind'], string>> = { word: '', phrase: '', tag: '#', author: '저자:', date: '날짜:' };

/** A text that is read as these clauses. */
export const toQueryText = (clauses: readonly Clause[]): string =>
  clauses
    .map(({ kind, text, isExcluded }) => `${isExcluded ? '-' : ''}${PREFIXES[kind]}${kind === 'phrase' || /\s/.test(text) ? `"${text}"` : text}`)
    .join(' ');
