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

const toKind = (name: string): 'author' | 'date' => (name === '저자' || name === 'author' ? 'author' : 'date');

interface Pieces {
  readonly name: string | undefined;
  readonly text: string;
  readonly isQuoted: boolean;
}

const toClause = ({ name, text, isQuoted }: Pieces): Omit<Clause, 'isExcluded'> => {
  if (name === undefined && isQuoted) return { kind: 'phrase', text };
  if (name === undefined) return /^[#＃]./u.test(text) ? { kind: 'tag', text: text.slice(1) } : { kind: 'word', text };
  if (name.toLowerCase() === 'arxiv') return { kind: 'word', text };
  const kind = toKind(name.toLowerCase());
  // A day that is in no calendar is no operator.
  return kind === 'date' && parseDayRange(text) === undefined ? { kind: 'word', text } : { kind, text };
};

/** An operator whose value is still to be typed, or signs that are no word. */
const isUnfinished = (text: string): boolean => /^(?:저자|author|날짜|date|arxiv)[:：]$/iu.test(text) || !/[\p{L}\p{N}]/u.test(text);

const parseClauses = (text: string): Clause[] => {
  const clauses: Clause[] = [];
  for (const { groups = {} } of text.matchAll(CLAUSE)) {
    const piece = groups['quoted'] ?? groups['bare'] ?? '';
    if (isUnfinished(piece)) continue;
    clauses.push({ ...toClause({ name: groups['name'], text: piece, isQuoted: groups['quoted'] !== undefined }), isExcluded: groups['minus'] === '-' });
  }
  return clauses;
};

const parsePaper = (text: string): ArxivId | null => parseArxivUrl(text)?.id ?? parseArxivId(text) ?? null;

/**
 * Reads what was typed: words, `"phrases"`, `#tags`, `저자:`/`author:`, `날짜:`/`date:` with a year, month, day or a range
 * of them, `-` before what is not wanted; an id or address of arXiv alone names its paper. All else is a word.
 * @example parseQuery('moe -#survey 날짜:2024').clauses.map(({ kind }) => kind) // ['word', 'tag', 'date']
 */
export const parseQuery = (typed: string): Query => {
  const text = typed.slice(0, LONGEST).normalize('NFC');
  const clauses = parseClauses(text);
  return { clauses, isGrowing: /\S$/.test(text) && clauses.at(-1)?.kind === 'word', paper: parsePaper(text) };
};

const PREFIXES: Readonly<Record<Clause['kind'], string>> = { word: '', phrase: '', tag: '#', author: '저자:', date: '날짜:' };

/** A text that is read as these clauses. */
export const toQueryText = (clauses: readonly Clause[]): string =>
  clauses
    .map(({ kind, text, isExcluded }) => `${isExcluded ? '-' : ''}${PREFIXES[kind]}${kind === 'phrase' || /\s/.test(text) ? `"${text}"` : text}`)
    .join(' ');
