import type { Entry } from './entry.ts';
import { hasHangul } from './hangul.ts';
import type { Line } from './lines.ts';
import type { Block } from './note-blocks.ts';
import { takeTags } from './take-tags.ts';

/** The texts of a note under its title. */
export interface NoteText extends Pick<Entry, 'abstract' | 'commentary' | 'commentaryEn' | 'tags'> {
  readonly tagLine: Line | undefined;
}

const QUOTE = /^>\s?/;

/** Words of Latin letters that make an English text of a block without Hangul; fewer are a name or an exclamation. */
const FEWEST_WORDS = 4;

const count = (text: string, letter: RegExp): number => text.match(letter)?.length ?? 0;

/** A text and whether it was marked as English. */
interface Paragraph {
  readonly text: string;
  readonly isMarked: boolean;
}

const isEnglish = ({ text, isMarked }: Paragraph): boolean => {
  if (isMarked) return true;
  return !hasHangul(text) && count(text.replace(/https?:\/\/\S+/gi, ''), /[a-z]{2,}/gi) >= FEWEST_WORDS;
};

// English that Korean follows is quoted by it. An address or an exclamation goes with what stands above it.
const toLanguages = (paragraphs: readonly Paragraph[]): Pick<NoteText, 'commentary' | 'commentaryEn'> => {
  const lastKorean = paragraphs.findLastIndex(({ text, isMarked }) => !isMarked && hasHangul(text));
  const [korean, english]: [string[], string[]] = [[], []];
  let isBehind = false;
  for (const [place, paragraph] of paragraphs.entries()) {
    const isOwn: boolean = paragraph.isMarked || (place > lastKorean && (isBehind || isEnglish(paragraph)));
    isBehind ||= isOwn;
    (isOwn ? english : korean).push(paragraph.text);
  }
  return { commentary: korean.join('\n\n'), commentaryEn: english.join('\n\n') };
};

/** The lines of the quotation that a note begins with, and the blocks behind it. */
const takeQuote = (blocks: readonly Block[]): { readonly quote: readonly Line[]; readonly rest: readonly Block[] } => {
  const quote: Line[] = [];
  for (const [place, block] of blocks.entries()) {
    const end = block.language === 'any' ? block.lines.findIndex(({ text }) => !QUOTE.test(text)) : 0;
    for (const line of block.lines.slice(0, end < 0 ? undefined : end)) quote.push(line);
    if (end >= 0) return { quote, rest: [{ ...block, lines: block.lines.slice(end) }, ...blocks.slice(place + 1)] };
  }
  return { quote, rest: [] };
};

const isMarkedEnglish = (block: Block, text: string): boolean =>
  block.language === 'english' && count(text, /[가-힣]/g) <= count(text, /[a-z]/gi);

/** Sorts the blocks under a title into abstract, commentary, English commentary and tags. */
export const toNoteText = (blocks: readonly Block[]): NoteText => {
  const { quote, rest } = takeQuote(blocks);
  const tags = new Set<string>();
  const paragraphs: Paragraph[] = [];
  let tagLine: Line | undefined;
  for (const block of rest) {
    const tagged = takeTags(block.lines);
    for (const tag of tagged.tags) tags.add(tag);
    tagLine ??= tagged.line;
    if (tagged.text !== '') paragraphs.push({ text: tagged.text, isMarked: isMarkedEnglish(block, tagged.text) });
  }
  const abstract = quote.map(({ text }) => text.replace(QUOTE, '').trim()).filter((text) => text !== '').join(' ');
  return { abstract, ...toLanguages(paragraphs), tags: [...tags], tagLine };
};
