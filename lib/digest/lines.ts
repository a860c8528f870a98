/** One line of a digest, fit to be parsed: NFC, trimmed, without characters that cannot be seen. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Where `text` begins in the source's line, from 1. */
  readonly column: number;
}

// Controls, and what turns or hides text: zero-width and bidi characters, fillers, tag characters. Joiners and variation
// selectors stay for emoji.
const UNSEEN =
  /[\0-\x08\x0e-\x1f\x7f-\x9f\ufff9-\uffff\p{Default_Ignorable_Code_Point}](?<![\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}])/gu;

// No editor counts a line at these, but they part words: a word processor has them for a line end or a page end.
const BREAKS = /[\v\f\x85\u2028\u2029]/g;

// Nearly all text is made of these alone, and nothing can be wrong with them: a look is cheaper than the three passes.
const SURELY_CLEAN = /^[\t\n\r -~\xa1-\xac\xae-\xff\u2010-\u2027\u3001-\u3029一-鿿가-힣]*$/;

const LINE_END = /\r\n|\n|\r/;

// Engines compose a run of marks in the square of its length. No writing has more on a letter than Unicode's Stream-Safe
// Text Format (UAX #15) lets stand.
const PILED_MARKS = /(\p{M}{30})\p{M}+/gu;

/** A text without characters that cannot be seen, or that turn or break a line. */
export const dropUnseen = (text: string): string => text.toWellFormed().replace(BREAKS, ' ').replace(UNSEEN, '');

/** The same in NFC, which comes last: what a removed character held apart may compose. */
export const toClean = (text: string): string =>
  SURELY_CLEAN.test(text) ? text : dropUnseen(text).replace(PILED_MARKS, '$1').normalize('NFC');

const toLine = (source: string, place: number): Line =>
  ({ text: toClean(source).trim(), number: place + 1, column: 1 + Math.max(0, source.search(/\S/)) });

/** Splits a text at LF, CR LF or CR and settles what is invisible once, so that no parser meets it. Empty lines stay, as empty. */
export const toLines = (text: string): Line[] => text.split(LINE_END).map(toLine);

/** A text with one space, and no other white space, between its words and none around them. */
export const toSpaced = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** A text as {@link toLines} would read it, on one line. */
export const toSingleLine = (text: string): string => toSpaced(toClean(text));

/** A text as {@link toLines} would read it: lines trimmed, paragraphs parted by one empty line. */
export const toParagraphs = (text: string): string => {
  const lines = toClean(text).split(LINE_END).map((line) => line.trim());
  return lines.filter((line, place) => line !== '' || lines[place - 1] !== '').join('\n').trim();
};
