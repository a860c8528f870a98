import { hasHangul } from './hangul.ts';
import type { Line } from './lines.ts';
import { parseNoteTitle } from './note-title.ts';

const FENCE = /^-{3,}$/;
const ADDRESS = /^(?:\[[^\]]*\]\(|<)?(?:[a-z]{1,7}:\/\/|(?:www\.|export\.)?arxiv\.org\/)\S/i;

/** Lines without the front matter that an editor may keep at the top. */
export const cutFrontMatter = (lines: readonly Line[]): readonly Line[] => {
  const start = lines.findIndex(({ text }) => text !== '');
  if (!FENCE.test(lines[start]?.text ?? '')) return lines;
  const end = lines.findIndex(({ text }, place) => place > start && FENCE.test(text));
  return lines.slice(end + 1);
};

/** Whether lines are a note's: an address at the top, or a title with authors as notes have it, or a quotation under a title. */
export const isNote = (lines: readonly Line[]): boolean => {
  const [first, second] = cutFrontMatter(lines).filter(({ text }) => text !== '');
  if (first === undefined) return false;
  if (ADDRESS.test(first.text) || (/^[*_]/.test(first.text) && parseNoteTitle(first.text) !== undefined)) return true;
  return !hasHangul(first.text) && (second?.text.startsWith('> ') ?? false);
};
