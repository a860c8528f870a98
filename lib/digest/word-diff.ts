/** A stretch of a text, and whether the other text lacks it. */
export interface DiffSpan {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Two texts in stretches; joined, each is what it was. */
export interface WordDiff {
  readonly before: readonly DiffSpan[];
  readonly after: readonly DiffSpan[];
}

/** Words that differ, one text's times the other's, up to which they are lined up: about a page against a page. */
const MOST_PAIRS = 250_000;

// A word has the space behind it, so that words that follow each other are marked as one stretch.
const toWords = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

// Once for each: the space behind a word may be as long as a file, and a word is compared with very many.
const toBare = (words: readonly string[]): string[] => words.map((word) => word.trimEnd());

const countEqual = (most: number, isEqualAt: (place: number) => boolean): number => {
  let count = 0;
  while (count < most && isEqualAt(count)) count += 1;
  return count;
};

/** For each pair of places, how many words the rests have in common; a row is a place in `before`. */
const measureRests = (before: readonly string[], after: readonly string[]): Uint16Array => {
  const width = after.length + 1;
  const rests = new Uint16Array(width * (before.length + 1));
  const restAt = (row: number, column: number): number => rests[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      rests[row * width + column] = before[row] === after[column]
        ? 1 + restAt(row + 1, column + 1)
        : Math.max(restAt(row + 1, column), restAt(row, column + 1));
    }
  }
  return rests;
};

/** The places of common words, in order: in `before` and in `after`. */
const lineUp = (before: readonly string[], after: readonly string[]): [number, number][] => {
  if (before.length * after.length > MOST_PAIRS) return [];
  const rests = measureRests(before, after);
  const width = after.length + 1;
  const common: [number, number][] = [];
  for (let [row, column] = [0, 0]; row < before.length && column < after.length; ) {
    if (before[row] === after[column]) common.push([row++, column++]);
    else if ((rests[(row + 1) * width + column] ?? 0) >= (rests[row * width + column + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return common;
};

const joinSpans = (spans: readonly DiffSpan[]): DiffSpan[] => {
  const joined: DiffSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.isChanged === span.isChanged) joined.splice(-1, 1, { ...last, text: last.text + span.text });
    else if (span.text !== '') joined.push(span);
  }
  return joined;
};

/** The space after the last word of a changed stretch is no part of it. */
const toSpans = (words: readonly string[], common: ReadonlySet<number>): DiffSpan[] =>
  joinSpans(words.flatMap((word, place) => {
    const isChanged = !common.has(place);
    const isMore = isChanged && place + 1 < words.length && !common.has(place + 1);
    const end = word.trimEnd().length;
    return [{ text: word.slice(0, end), isChanged }, { text: word.slice(end), isChanged: isMore }];
  }));

const upTo = (end: number): number[] => Array.from({ length: end }, (_, place) => place);

/**
 * What differs between two texts, by words; how they are spaced is no difference. Of texts that differ in very many words
 * everything between the first difference and the last counts as changed.
 * @example diffWords('a b', 'a c') // before: 'a ', 'b' changed; after: 'a ', 'c' changed
 */
export const diffWords = (before: string, after: string): WordDiff => {
  const [old, now] = [toWords(before), toWords(after)];
  const [bareOld, bareNow] = [toBare(old), toBare(now)];
  const shorter = Math.min(old.length, now.length);
  const start = countEqual(shorter, (place) => bareOld[place] === bareNow[place]);
  const end = countEqual(shorter - start, (place) => bareOld.at(-1 - place) === bareNow.at(-1 - place));
  const middle = lineUp(bareOld.slice(start, old.length - end), bareNow.slice(start, now.length - end));
  const toCommon = (length: number, places: readonly number[]): Set<number> =>
    new Set([...upTo(start), ...places.map((place) => start + place), ...upTo(end).map((place) => length - 1 - place)]);
  return {
    before: toSpans(old, toCommon(old.length, middle.map(([place]) => place))),
    after: toSpans(now, toCommon(now.length, middle.map(([, place]) => place))),
  };
};
