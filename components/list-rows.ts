/**
 * Rows that are listed. Of more, eight times as large as they are, as on a screen of double density at 400 %, the last would be
 * beyond what Chromium can lay out, and lie over each other.
 */
export const MOST_LISTED = 30_000;

/** The rows of a list that are near its view, by their places. */
export interface RowsNear {
  readonly first: number;
  readonly last: number;
}

/** The places of the rows to be drawn, in order: those near the view, and `kept`, where it is not below 0, though it be out of view. */
export const toDrawnPlaces = ({ first, last }: RowsNear, kept: number): number[] => {
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (kept < 0 || places.includes(kept)) return places;
  return kept < first ? [kept, ...places] : [...places, kept];
};
