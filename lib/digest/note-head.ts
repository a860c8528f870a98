import { parseFrontMatter } from './front-matter.ts';
import { hasHangul } from './hangul.ts';
import type { Line } from './lines.ts';
import { namesPaper, splitFrontMatter } from './note-front.ts';
import { isOwn } from './note-own.ts';
import { parseNoteTitle } from './note-title.ts';

const ADDRESS = /^(?:\[[^\]]*\]\(|<)?(?:[a-z]{1,7}:\/\/|(?:www\.|export\.)?arxiv\.org\/)\S/i;

/** Whether lines are a note's: front matter that names a paper, an address at the top, or a title with authors as notes have it, or a quotation under a title. */
export const isNote = (lines: readonly Line[]): boolean => {
  const { front, body } = splitFrontMatter(lines);
  const fields = parseFrontMatter(front);
  if (isOwn(fields) || namesPaper(fields)) return true;
  const [first, second] = body.filter(({ text }) => text !== '');
  if (first === undefined) return false;
  if (ADDRESS.test(first.text) || (/^[*_]/.test(first.text) && parseNoteTitle(first.text) !== undefined)) return true;
  return !hasHangul(first.text) && (second?.text.startsWith('> ') ?? false);
};
