/** Heights of the batches of a list, in px; `undefined` where a batch was never drawn. */
export type Heights = (number | undefined)[];

const lists = new Map<string, Heights>();
/** Lists whose heights are kept. */
const MOST = 30;

/** The heights of a list by its name: who comes back finds it as high as it was, and so the place where it was left. */
export const heightsOf = (name: string): Heights => {
  const heights = lists.get(name) ?? [];
  lists.delete(name);
  lists.set(name, heights);
  const [oldest] = lists.keys();
  if (lists.size > MOST && oldest !== undefined) lists.delete(oldest);
  return heights;
};

/** Batches in sight, and what the others before and behind take. */
export interface FeedWindow {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

/** Which of `count` batches are between `top` and `bottom`; one that was never drawn is taken to be `usual` px high. */
export const toFeedWindow = (heights: Heights, count: number, { top, bottom, usual }: { readonly top: number; readonly bottom: number; readonly usual: number }): FeedWindow => {
  let [at, y, first, before] = [0, 0, -1, 0];
  for (; at < count && (y < bottom || first < 0); at += 1) {
    const height = heights[at] ?? usual;
    if (first < 0 && (y + height > top || at === count - 1)) [first, before] = [at, y];
    y += height;
  }
  const last = Math.max(0, at - 1);
  let after = 0;
  for (; at < count; at += 1) after += heights[at] ?? usual;
  return { first: Math.max(0, first), last, before, after };
};
