import { parseAuthors } from './authors.ts';
import type { Entry } from './entry.ts';
import type { Line } from './lines.ts';
import { isCommentary, parseDate, parseTags, toKnownLines, type KnownLine } from './newsletter-lines.ts';
import { toPieces, type PaperLines, type Piece } from './newsletter-papers.ts';
import { toProblem, type Problem, type ProblemCode } from './problem.ts';

/** What a digest file holds, and what is wrong with it. */
export interface Parsed {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Counts, and lengths in UTF-16 units. */
const MOST = { entries: 50_000, authors: 2_000, tags: 50, title: 1_000, abstract: 20_000, commentary: 50_000 };

type Report = (code: ProblemCode, line: Line | undefined) => void;

const joinTexts = (lines: readonly KnownLine[], separator: string): string => lines.map((line) => line.text).join(separator);

const toEntry = ({ title, authors, body, tags }: PaperLines, date: string | null): Entry => {
  const start = body.findIndex(({ text }) => isCommentary(text));
  const end = start < 0 ? body.length : start;
  return {
    arxivIds: [],
    title: title?.text ?? '',
    altTitles: [],
    authors: authors === null ? [] : parseAuthors(authors.text).slice(0, MOST.authors),
    abstract: joinTexts(body.slice(0, end), ' '),
    commentary: joinTexts(body.slice(end), '\n\n'),
    commentaryEn: '',
    tags: [...new Set(tags.flatMap(({ text }) => parseTags(text)))].slice(0, MOST.tags),
    date,
    url: null,
  };
};

const isTooLong = ({ title, abstract, commentary }: Entry): boolean =>
  title.length > MOST.title || abstract.length > MOST.abstract || commentary.length > MOST.commentary;

const findFault = (entry: Entry): ProblemCode | undefined => {
  if (entry.title === '') return 'title-missing';
  if (isTooLong(entry)) return 'entry-too-long';
  return entry.commentary === '' && entry.tags.length === 0 ? 'entry-empty' : undefined;
};

const reportGaps = (entry: Entry, { title, authors, tags }: PaperLines, report: Report): void => {
  if (authors === null) report('authors-missing', title ?? undefined);
  else if (parseAuthors(authors.text).length > MOST.authors) report('too-many-authors', authors);
  if (entry.commentary === '') report('commentary-missing', title ?? undefined);
  if (tags.length === 0) report('tags-missing', title ?? undefined);
  else if (tags.flatMap(({ text }) => parseTags(text)).length > MOST.tags) report('too-many-tags', tags[0]);
};

const toSoundEntry = (paper: PaperLines, date: string | null, report: Report): Entry | undefined => {
  const entry = toEntry(paper, date);
  const fault = findFault(entry);
  if (fault !== undefined) return void report(fault, paper.title ?? paper.authors ?? undefined);
  reportGaps(entry, paper, report);
  return entry;
};

const toEntries = (pieces: readonly Piece[], report: Report): Entry[] => {
  const entries: Entry[] = [];
  let date: string | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'stray') report('stray-text', piece.line);
    if (piece.kind === 'date') {
      date = parseDate(piece.line.text) ?? null;
      if (date === null) report('date-invalid', piece.line);
    }
    const entry = piece.kind === 'paper' ? toSoundEntry(piece.paper, date, report) : undefined;
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
};

/**
 * Parses a newsletter: a date line, then for each paper its title, `(authors)`, abstract, Korean commentary and
 * `#tags`. Empty lines mean nothing. What is missing or wrong in one paper leaves the others whole.
 */
export const parseNewsletter = (lines: readonly Line[], file: string): Parsed => {
  const problems: Problem[] = [];
  const report: Report = (code, line) => {
    problems.push(toProblem(code, { file, line: line?.number ?? 1, column: line?.column ?? 1 }, line?.text));
  };
  const pieces = toPieces(toKnownLines(lines));
  const undated = pieces[0];
  if (undated !== undefined && undated.kind !== 'date') report('date-missing', lines.find(({ text }) => text !== ''));
  const entries = toEntries(pieces, report);
  if (entries.length > MOST.entries) report('too-many-entries', lines[0]);
  return { entries: entries.slice(0, MOST.entries), problems };
};
