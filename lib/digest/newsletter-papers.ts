import { lookLikeNames, parseAuthors } from './authors.ts';
import { isCommentary, type KnownLine } from './newsletter-lines.ts';

/** The lines of one paper in a newsletter. */
export interface PaperLines {
  /** `null` above authors that nothing stands over. */
  readonly title: KnownLine | null;
  readonly authors: KnownLine | null;
  readonly body: readonly KnownLine[];
  readonly tags: readonly KnownLine[];
}

/** A newsletter in pieces, in its order. */
export type Piece =
  | { readonly kind: 'date'; readonly line: KnownLine }
  | { readonly kind: 'paper'; readonly paper: PaperLines }
  | { readonly kind: 'stray'; readonly line: KnownLine };

/** Lines between two ends, a date or tags, and the tags that ended them. */
interface Run {
  readonly lines: readonly KnownLine[];
  readonly tags: readonly KnownLine[];
}

/** How far {@link findAnchors} has come: the last anchor, and the last commentary line that no title line can be. */
interface Found {
  readonly anchors: number[];
  commentary: number;
}

// In an abstract a phrase in brackets may fill a line, and in a commentary an English aside may.
const isAnchor = (lines: readonly KnownLine[], place: number, { anchors, commentary }: Found): boolean => {
  const [line, above, last] = [lines[place], lines[place - 1], anchors.at(-1)];
  if (line?.kind !== 'authors') return false;
  if (last === undefined) return true;
  if (above === undefined || place - 1 <= last || isCommentary(above.text)) return false;
  return commentary > last || lookLikeNames(parseAuthors(line.text));
};

const findAnchors = (lines: readonly KnownLine[]): readonly number[] => {
  const found: Found = { anchors: [], commentary: -1 };
  for (let place = 0; place < lines.length; place += 1) {
    if (isCommentary(lines[place - 2]?.text ?? '')) found.commentary = place - 2;
    if (isAnchor(lines, place, found)) found.anchors.push(place);
  }
  return found.anchors;
};

const toAnchored = (lines: readonly KnownLine[], anchor: number, end: number): PaperLines => ({
  title: lines[anchor - 1] ?? null,
  authors: lines[anchor] ?? null,
  body: lines.slice(anchor + 1, end),
  tags: [],
});

// Without authors a paper is a title over a commentary; one line alone is nothing.
const toLeading = (lines: readonly KnownLine[], tags: readonly KnownLine[]): Piece[] => {
  const [title = null, ...body] = lines;
  const isPaper = tags.length > 0 ? title !== null : body.some(({ text }) => isCommentary(text));
  if (isPaper) return [{ kind: 'paper', paper: { title, authors: null, body, tags } }];
  return lines.map((line) => ({ kind: 'stray', line }));
};

const withTags = (papers: readonly PaperLines[], tags: readonly KnownLine[]): Piece[] =>
  papers.map((paper, place) => ({ kind: 'paper', paper: place === papers.length - 1 ? { ...paper, tags } : paper }));

const toRunPieces = ({ lines, tags }: Run): Piece[] => {
  const anchors = findAnchors(lines);
  const [first] = anchors;
  if (first === undefined) return lines.length > 0 ? toLeading(lines, tags) : tags.map((line) => ({ kind: 'stray', line }));
  const papers = anchors.map((anchor, place) => toAnchored(lines, anchor, (anchors[place + 1] ?? lines.length + 1) - 1));
  return [...toLeading(lines.slice(0, Math.max(0, first - 1)), []), ...withTags(papers, tags)];
};

const takeWhile = (lines: readonly KnownLine[], start: number, kinds: readonly KnownLine['kind'][]): KnownLine[] => {
  let end = start;
  for (let line = lines[end]; line !== undefined && kinds.includes(line.kind); line = lines[end]) end += 1;
  return lines.slice(start, end);
};

const takeRun = (lines: readonly KnownLine[], start: number): Run => {
  const content = takeWhile(lines, start, ['text', 'authors']);
  return { lines: content, tags: takeWhile(lines, start + content.length, ['tags']) };
};

/** Parts a newsletter into dates, papers, and lines that belong to neither. Every line is in exactly one piece. */
export const toPieces = (lines: readonly KnownLine[]): Piece[] => {
  const pieces: Piece[] = [];
  for (let place = 0; place < lines.length; ) {
    const dates = takeWhile(lines, place, ['date']);
    const run = takeRun(lines, place + dates.length);
    for (const line of dates) pieces.push({ kind: 'date', line });
    for (const piece of toRunPieces(run)) pieces.push(piece);
    place += dates.length + run.lines.length + run.tags.length;
  }
  return pieces;
};
