import type { RowsNear } from '../../components/list-rows.ts';

/** Px of a row of what was found. */
export const ROW_HEIGHT = 132;
/** Rows above and below the window that are drawn too. */
const MORE = 6;

/** Of `count` rows those in the window and some beyond, by how much of the list it shows, px. */
export const toRowsNear = (count: number, { top, bottom }: { readonly top: number; readonly bottom: number }): RowsNear => ({
  first: Math.max(0, Math.min(count - 1, Math.floor(top / ROW_HEIGHT) - MORE)),
  last: Math.min(count - 1, Math.ceil(bottom / ROW_HEIGHT) + MORE),
});
