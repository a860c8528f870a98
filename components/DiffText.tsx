import type { JSX } from 'preact';
import type { DiffSpan } from '../lib/digest/word-diff.ts';

/** One side of a difference. */
export interface DiffTextProps {
  readonly spans: readonly DiffSpan[];
  readonly side: 'before' | 'after';
}

/** A text in which what was taken out, or put in, is marked as such. */
export const DiffText = ({ spans, side }: DiffTextProps): JSX.Element => (
  <>
    {spans.map(({ text, isChanged }, place) => {
      if (!isChanged) return text;
      return side === 'before' ? <del key={place}>{text}</del> : <ins key={place}>{text}</ins>;
    })}
  </>
);
