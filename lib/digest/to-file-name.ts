import type { Entry } from './entry.ts';
import { toSingleLine } from './lines.ts';

/** UTF-16 units; with a day before and an ending behind, no more than the 255 bytes of UTF-8 that file systems have room for. */
const LONGEST = 72;

// What Windows, a path, or a link of Obsidian does not take.
const FORBIDDEN = /[\\/:*?"<>|#^[\]]+/g;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|[.\s])/i;

/** At a space, if there is one in reach. */
const cut = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const [start, space] = [text.slice(0, LONGEST), text.lastIndexOf(' ', LONGEST)];
  return space > LONGEST / 2 ? text.slice(0, space) : start.replace(/[\ud800-\udbff]$/, '');
};

/**
 * A text as a file's name, without an ending, that Windows, macOS, Linux and Obsidian take; it hides no file.
 * `untitled` where nothing is left.
 * @example toFileName('gloss-tag-a/b: c?') // 'gloss-tag-a b c'
 */
export const toFileName = (text: string): string => {
  const name = cut(toSingleLine(text.replace(FORBIDDEN, ' '))).replace(/^[.\s]+|[.\s]+$/g, '');
  return DEVICE.test(name) ? `_${name}` : name || 'untitled';
};

const toBareName = ({ title, date, arxivIds }: Entry): string => {
  const name = toFileName(title || (arxivIds[0] ?? ''));
  return date === null ? name : `${date.slice(2).replaceAll('-', '')} ${name}`;
};

/**
 * Names notes as the digest's own author does, `YYMMDD Title.md`, one call a paper, by its first entry. No name is given
 * twice by the same namer, with other capitals neither.
 */
export const toNoteNamer = (): ((paper: readonly Entry[]) => string) => {
  const counts = new Map<string, number>();
  const take = (bare: string): string => {
    const count = (counts.get(bare.toLowerCase()) ?? 0) + 1;
    counts.set(bare.toLowerCase(), count);
    return count === 1 ? bare : take(`${bare} (${count})`);
  };
  return ([first]) => `${take(first === undefined ? 'untitled' : toBareName(first))}.md`;
};
