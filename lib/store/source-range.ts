/** Keys a source may use: source `n` owns `n * SOURCE_SPAN` up to the next. An import holds 100,000 entries at most. */
export const SOURCE_SPAN = 2 ** 20;
/** The number of the source that the package brings, and of its import. */
export const BUNDLE_SOURCE = 0;

/** The source that a key belongs to. */
export const toSourceNumber = (key: number): number => Math.floor(key / SOURCE_SPAN);
