import type { Line } from './lines.ts';

const LONGEST = 200;

const findStarts = (text: string): number[] =>
  [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];

const countUpTo = (starts: readonly number[], place: number): number => {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Finds the line and column of a character of `text`, counted from 0, with the text that begins there, cut short.
 * Lines are counted when the first is asked for: most files have nothing to show.
 */
export const toPlaceFinder = (text: string): ((place: number) => Line) => {
  let starts: readonly number[] | undefined;
  return (place) => {
    starts ??= findStarts(text);
    const number = countUpTo(starts, place);
    return { text: text.slice(place, place + LONGEST).split(/[\r\n]/, 1)[0] ?? '', number, column: 1 + place - (starts[number - 1] ?? 0) };
  };
};
