import { findArxivIds } from '../arxiv/find-arxiv-ids.ts';
import { checkEntry, type Report } from './check-entry.ts';
import { parseNameDay } from './day.ts';
import type { Entry } from './entry.ts';
import { toSpaced, type Line } from './lines.ts';
import { mendAddress } from './note-address.ts';
import { toBlocks } from './note-blocks.ts';
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

/**
 * Parses a note: the paper's address, its title with authors in brackets, the abstract as a quotation, commentary in
 * Korean and perhaps in English, `#tags`; each may be missing, and a note may hold several papers. The day comes from
 * the file's name, `YYMMDD …`. Ids are taken from the address alone: what the commentary names are other papers.
 */
export const parseNote = (lines: readonly Line[], file: string, report: Report): Entry[] => {
  const date = parseNameDay(file) ?? null;
  return toNotePapers(toBlocks(lines)).flatMap((paper) => {
    const text = toNoteText(paper.body);
    const places = { head: paper.first, authors: paper.titleLine ?? paper.first, tags: text.tagLine ?? paper.first };
    return checkEntry({ ...toEntry(paper, text), date }, places, report) ?? [];
  });
};
