/** One line of a digest, fit to be parsed: NFC, trimmed, without characters that cannot be seen. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Where `text` begins in the source's line, from 1. */
  readonly column: number;
}

// Controls, and what turns or hides text: zero-width and bidi characters, tag characters. The joiners stay for emoji.
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\u{e0000}-\u{e007f}]/gu;

const toLine = (source: string, place: number): Line => {
  const text = source.toWellFormed().normalize('NFC').replace(UNSEEN, '').trim();
  return { text, number: place + 1, column: 1 + Math.max(0, source.search(/\S/)) };
};

/** Splits a text at LF, CR LF or CR and settles what is invisible once, so that no parser meets it. Empty lines stay, as empty. */
export const toLines = (text: string): Line[] => text.split(/\r\n|\n|\r/).map(toLine);
