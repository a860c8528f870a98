import { findArxivIds } from '../arxiv/find-arxiv-ids.ts';
import { checkEntry, type Report } from './check-entry.ts';
import { parseNameDay } from './day.ts';
import type { Entry } from './entry.ts';
import { parseFrontMatter } from './front-matter.ts';
import { toSpaced, type Line } from './lines.ts';
import { mendAddress } from './note-address.ts';
import { toBlocks } from './note-blocks.ts';
import { findFrontPlace, splitFrontMatter, toFrontEntry, type FrontMatter } from './note-front.ts';
import { isOwn, parseOwnNote } from './note-own.ts';
import { toNotePapers, type NotePaper } from './note-papers.ts';
import { toNoteText, type NoteText } from './note-text.ts';

const hasId = (url: string): boolean => findArxivIds(url).length > 0;

const toEntry = ({ urls, titles }: NotePaper, { tagLine: _, ...text }: NoteText): Omit<Entry, 'date'> => {
  const [title = '', ...altTitles] = titles.map((each) => toSpaced(each.title));
  return {
    arxivIds: findArxivIds(urls.join('\n')),
    title,
    altTitles: altTitles.filter((each) => each !== title && each !== ''),
    authors: (titles.find(({ authors }) => authors.length > 0)?.authors ?? []).map(toSpaced),
    ...text,
    abstract: toSpaced(text.abstract),
    url: mendAddress((urls.length > 1 ? urls.find(hasId) : undefined) ?? urls[0] ?? ''),
  };
};

const EMPTY: NotePaper = { first: undefined, urls: [], titles: [], titleLine: undefined, body: [] };

const orElse = <T>(own: readonly T[], other: readonly T[]): readonly T[] => (own.length > 0 ? own : other);

// What stands in the note itself is the author's; front matter may have come from a template.
const fill = (own: Entry, front: Entry): Entry => ({
  ...own,
  arxivIds: orElse(own.arxivIds, front.arxivIds),
  title: own.title || front.title,
  altTitles: orElse(own.altTitles, front.altTitles),
  authors: orElse(own.authors, front.authors),
  tags: orElse(own.tags, front.tags),
  url: own.url ?? front.url,
});

const parseOthers = ({ front, body }: FrontMatter, file: string, report: Report): Entry[] => {
  const known = toFrontEntry(front, (code, found) => report(code, findFrontPlace(front, found)));
  const date = parseNameDay(file) ?? known.date;
  const papers = toNotePapers(toBlocks(body));
  const isNamed = known.title !== '' || known.arxivIds.length > 0;
  return (papers.length === 0 && isNamed ? [EMPTY] : papers).flatMap((paper) => {
    const text = toNoteText(paper.body);
    const head = paper.first ?? front[0];
    const own = { ...toEntry(paper, text), date };
    // Of several papers front matter cannot say which it means.
    return checkEntry(papers.length > 1 ? own : fill(own, known), { head, authors: paper.titleLine ?? head, tags: text.tagLine ?? head }, report) ?? [];
  });
};

/**
 * Parses a note: the paper's address, its title with authors in brackets, the abstract as a quotation, commentary in
 * Korean and perhaps in English, `#tags`; each may be missing, and a note may hold several papers. What is missing may
 * stand in front matter. The day comes from the file's name, `YYMMDD …`. Ids are taken from the address alone: what the
 * commentary names are other papers. A note that Gloss wrote is read as it was written.
 */
export const parseNote = (lines: readonly Line[], file: string, report: Report): Entry[] => {
  const note = splitFrontMatter(lines);
  return isOwn(parseFrontMatter(note.front)) ? parseOwnNote(note, report) : parseOthers(note, file, report);
};
