import { parseAuthors } from './authors.ts';
import { checkEntry, type Report } from './check-entry.ts';
import type { Entry } from './entry.ts';
import { toSpaced, type Line } from './lines.ts';
import { isCommentary, parseDate, toKnownLines, type KnownLine } from './newsletter-lines.ts';
import { toPieces, type PaperLines, type Piece } from './newsletter-papers.ts';
import { parseTags } from './tags.ts';

const joinTexts = (lines: readonly KnownLine[], separator: string): string => lines.map((line) => line.text).join(separator);

const toEntry = ({ title, authors, body, tags }: PaperLines, date: string | null): Entry => {
  const start = body.findIndex(({ text }) => isCommentary(text));
  const end = start < 0 ? body.length : start;
  return {
    arxivIds: [],
    title: toSpaced(title?.text ?? ''),
    altTitles: [],
    authors: authors === null ? [] : parseAuthors(authors.text).map(toSpaced),
    abstract: toSpaced(joinTexts(body.slice(0, end), ' ')),
    commentary: joinTexts(body.slice(end), '\n\n'),
    commentaryEn: '',
    tags: [...new Set(tags.flatMap(({ text }) => parseTags(text)))],
    date,
    url: null,
  };
};

const reportGaps = (entry: Entry, { title, authors, tags }: PaperLines, report: Report): void => {
  if (authors === null) report('authors-missing', title ?? undefined);
  if (entry.commentary === '') report('commentary-missing', title ?? undefined);
  if (tags.length === 0) report('tags-missing', title ?? undefined);
};

const toSoundEntry = (paper: PaperLines, date: string | null, report: Report): Entry | undefined => {
  const { title, authors, tags } = paper;
  if (title === null) return void report('title-missing', authors ?? undefined);
  const entry = checkEntry(toEntry(paper, date), { head: title, authors: authors ?? title, tags: tags[0] }, report);
  if (entry !== undefined) reportGaps(entry, paper, report);
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
export const parseNewsletter = (lines: readonly Line[], report: Report): Entry[] => {
  const pieces = toPieces(toKnownLines(lines));
  const undated = pieces[0];
  if (undated !== undefined && undated.kind !== 'date') report('date-missing', lines.find(({ text }) => text !== ''));
  return toEntries(pieces, report);
};
