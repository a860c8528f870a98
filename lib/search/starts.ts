/** Where stretches begin that lie one behind the other, with a `gap` before each; one more, after the last. */
export const toStarts = (count: number, lengthOf: (place: number) => number, gap = 0): Uint32Array => {
  const starts = new Uint32Array(count + 1);
  let start = gap;
  for (let place = 0; place < count; place += 1) {
    starts[place] = start;
    start += lengthOf(place) + gap;
  }
  starts[count] = start;
  return starts;
};

/** The stretch that holds a place: the last one that begins at it or before. */
export const findStretch = (starts: Uint32Array, wanted: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
};
