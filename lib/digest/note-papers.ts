import { findArxivIds } from '../arxiv/find-arxiv-ids.ts';
import { hasHangul } from './hangul.ts';
import type { Line } from './lines.ts';
import { startsWithAddress, takeAddresses, type Addressed } from './note-address.ts';
import type { Block } from './note-blocks.ts';
import { takeTitles, type TitleSearch } from './note-titles.ts';
import type { NoteTitle } from './note-title.ts';

/** The pieces of one paper in a note. */
export interface NotePaper {
  readonly first: Line | undefined;
  /** As written, without what surrounds them. */
  readonly urls: readonly string[];
  /** Today's first. */
  readonly titles: readonly NoteTitle[];
  /** Where the first title begins. */
  readonly titleLine: Line | undefined;
  readonly body: readonly Block[];
}

/** Today's title, and the one when the paper was read. */
const MOST_TITLES = 2;

const isQuote = (block: Block | undefined): boolean => block?.lines[0]?.text.startsWith('>') ?? false;

const isKorean = (block: Block | undefined): boolean => block?.lines.some(({ text }) => hasHangul(text)) ?? false;

// In a commentary an address may stand over anything. Only names, or a plain title over Korean, make another paper of it.
const startsPaper = (block: Block, next: Block | undefined): boolean => {
  if (block.language === 'english' || !startsWithAddress(block.lines[0]?.text ?? '')) return false;
  const { rest, isMixed } = takeAddresses(block.lines);
  const plain = rest.length > 0 && !isMixed && isKorean(next) ? 'yes' : 'no';
  const under = rest.length > 0 ? rest : next?.language === 'any' ? next.lines : [];
  const [title] = takeTitles(under, { most: 1, plain }).titles;
  return title !== undefined && !hasHangul(title.title) && (title.isSure ? title.authors.length > 0 : plain === 'yes');
};

const toPapersBlocks = (blocks: readonly Block[]): Block[][] => {
  const papers: Block[][] = [];
  for (const [place, block] of blocks.entries()) {
    const last = papers.at(-1);
    const isNew = last === undefined || (last.length > 1 && startsPaper(block, blocks[place + 1]));
    if (isNew) papers.push([block]);
    else last.push(block);
  }
  return papers;
};

/** A paper whose head is being read. */
interface Head {
  readonly urls: string[];
  readonly titles: NoteTitle[];
  titleLine: Line | undefined;
  hasId: boolean;
}

// Under the first address another may stand, of the paper itself as long as none is on arXiv.
const takeUrls = (block: Block, { urls, titles, hasId }: Head): Addressed => {
  const none = { urls: [], rest: block.lines, isMixed: false };
  if (hasId || (urls.length > 0 && titles.length > 0)) return none;
  const found = takeAddresses(block.lines);
  const isFirst = urls.length === 0 && titles.length === 0;
  return isFirst || found.rest.length === 0 ? found : none;
};

// Right under its address, or over an abstract, a title needs no mark.
const findPlain = (found: Addressed, next: Block | undefined, { urls, titles }: Head): TitleSearch['plain'] => {
  if (titles.length > 0 || found.isMixed) return 'no';
  if (found.urls.length > 0 || isQuote(next)) return 'yes';
  return urls.length > 0 ? 'named' : 'no';
};

const takeHead = (block: Block, next: Block | undefined, head: Head): readonly Line[] => {
  const found = takeUrls(block, head);
  for (const url of found.urls) head.urls.push(url);
  head.hasId ||= findArxivIds(found.urls.join('\n')).length > 0;
  const titled = takeTitles(found.rest, { most: MOST_TITLES - head.titles.length, plain: findPlain(found, next, head) });
  const own = head.titles.length === 0 ? titled : { ...titled, titles: titled.titles.filter(({ isSure }) => isSure) };
  if (own.titles.length > 0 && head.titles.length === 0) head.titleLine = found.rest[0];
  head.titles.push(...own.titles);
  return own.titles.length > 0 ? titled.rest : found.rest;
};

/** What stands over the commentary: it grows block by block until something else is met. An introduction may precede it. */
const toPaper = (blocks: readonly Block[]): NotePaper => {
  const head: Head = { urls: [], titles: [], titleLine: undefined, hasId: false };
  const body: Block[] = [];
  let isHead = true;
  for (const [place, block] of blocks.entries()) {
    const isOpen: boolean = isHead && block.language === 'any' && !isQuote(block);
    const rest: readonly Line[] = isOpen ? takeHead(block, blocks[place + 1], head) : block.lines;
    if (rest.length > 0) body.push({ ...block, lines: rest });
    const isNothing = head.urls.length === 0 && head.titles.length === 0;
    isHead = isOpen && (rest.length === 0 || (place === 0 && isNothing));
  }
  const linked = head.titles.flatMap(({ url }) => url ?? []);
  return { first: blocks[0]?.lines[0], urls: [...head.urls, ...linked], titles: head.titles, titleLine: head.titleLine, body };
};

/** Parts a note into its papers. Every block is in exactly one. */
export const toNotePapers = (blocks: readonly Block[]): NotePaper[] => toPapersBlocks(blocks).map(toPaper);
