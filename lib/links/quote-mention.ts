import { findArxivIds } from '../arxiv/find-arxiv-ids.ts';
import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Entry } from '../digest/entry.ts';

/** A sentence of a commentary. */
export interface Quote {
  readonly text: string;
  readonly language: 'ko' | 'en';
}

/** UTF-16 units of a sentence that are quoted at most. */
const LONGEST = 180;
const ADDRESS = /https?:\/\/[!-;=?-~]+/gi;
/** A sentence ends at a line's end, or at a full stop before a space that no well-known abbreviation has. */
const END = /\n|[.!?。](?=\s)/g;
const ABBREVIATION = /(?:^|[\s(])(?:[A-Za-z]|al|cf|vs|etc|Eq|Fig|Sec|No|i\.e|e\.g)\.$/;

const toSentences = (text: string): string[] => {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(END)) {
    const sentence = text.slice(start, index + 1);
    if (sign === '.' && ABBREVIATION.test(sentence.slice(-8))) continue;
    sentences.push(sentence.trim());
    start = index + 1;
  }
  return [...sentences, text.slice(start).trim()];
};

// What closes a bracket around an address is the sentence's, not the address's.
const toEllipsis = (address: string): string => {
  const [tail = ''] = /[)\].,;:!?'"]*$/.exec(address) ?? [];
  return `…${tail}`;
};

const isHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

// Where no space stands before the name, or behind it, the cut goes through a word; never through a character.
const toStart = (text: string, first: number, at: number): number => {
  const space = text.indexOf(' ', first);
  if (first === 0 || (space >= 0 && space < at)) return first === 0 ? 0 : space + 1;
  return isHalf(text, first) ? first + 1 : first;
};

const toEnd = (text: string, last: number, behind: number): number => {
  const space = text.lastIndexOf(' ', last);
  if (last >= text.length || space >= behind) return last >= text.length ? text.length : space;
  return isHalf(text, last) ? last - 1 : last;
};

/** At most {@link LONGEST} units with the name from `at` to `behind` among them, cut between words; a cut end is marked. */
const cutAround = (text: string, at: number, behind: number): string => {
  if (text.length <= LONGEST) return text;
  const first = Math.max(0, Math.min(at - LONGEST / 2, text.length - LONGEST));
  const [start, end] = [toStart(text, first, at), toEnd(text, first + LONGEST, behind)];
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
};

/** A sentence with its addresses shortened, and where in it the address of `id` stood. */
const shorten = (sentence: string, id: ArxivId): { readonly text: string; readonly at: number } => {
  let [text, at, end] = ['', -1, 0];
  for (const { 0: address, index } of sentence.matchAll(ADDRESS)) {
    text += sentence.slice(end, index);
    if (at < 0 && findArxivIds(address).includes(id)) at = text.length;
    text += toEllipsis(address);
    end = index + address.length;
  }
  text += sentence.slice(end);
  return { text, at: at < 0 ? Math.max(0, text.indexOf(id)) : at };
};

const quoteFrom = (text: string, id: ArxivId): string | undefined => {
  const sentence = toSentences(text).find((each) => findArxivIds(each).includes(id));
  if (sentence === undefined) return undefined;
  const quote = shorten(sentence, id);
  return cutAround(quote.text, quote.at, Math.min(quote.text.length, quote.at + id.length));
};

/**
 * The sentence of an entry's commentary that names the paper `id` first, Korean before English; addresses in it become
 * `…`, and of a long one the part around the name is left. `undefined` where the commentary does not name it.
 * @example quoteMention(entry, '2401.06066')?.text // 'DeepSeekMoE (…) 와 비슷한 세팅이라고 볼 수 있겠습니다.'
 */
export const quoteMention = ({ commentary, commentaryEn }: Pick<Entry, 'commentary' | 'commentaryEn'>, id: ArxivId): Quote | undefined => {
  const korean = quoteFrom(commentary, id);
  if (korean !== undefined) return { text: korean, language: 'ko' };
  const english = quoteFrom(commentaryEn, id);
  return english === undefined ? undefined : { text: english, language: 'en' };
};
