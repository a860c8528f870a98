import { useEffect, useRef, useState } from 'preact/hooks';

/** Which keys are wanted, and how a batch of them is read. */
export interface Wanted<Row> {
  readonly keys: readonly number[];
  /** Keys a batch. */
  readonly size: number;
  /** The batches that are wanted, from 0. */
  readonly wanted: readonly number[];
  readonly read: (keys: readonly number[]) => Promise<readonly Row[]>;
  /** A batch that cannot be read is asked for again when the window moves, or when the keys are others. */
  readonly onFault: (error: unknown) => void;
}

/** Batches around the wanted ones that stay in memory. */
const KEPT = 8;

interface Held<Row> {
  readonly keys: readonly number[];
  readonly batches: Map<number, readonly Row[]>;
  readonly asked: Set<number>;
}

const dropFar = <Row>({ batches, asked }: Held<Row>, wanted: readonly number[]): void => {
  for (const at of [...batches.keys()]) {
    if (wanted.some((near) => Math.abs(near - at) <= KEPT)) continue;
    batches.delete(at);
    asked.delete(at);
  }
};

/**
 * The rows of the batches that are wanted, by batch, as they come; never more than a few batches are held, however many
 * keys there are. Rows of other keys are forgotten at once.
 */
export const useBatches = <Row>({ keys, size, wanted, read, onFault }: Wanted<Row>): ReadonlyMap<number, readonly Row[]> => {
  const [, redraw] = useState(0);
  const held = useRef<Held<Row>>({ keys, batches: new Map(), asked: new Set() });
  if (held.current.keys !== keys) held.current = { keys, batches: new Map(), asked: new Set() };
  useEffect(() => {
    const own = held.current;
    dropFar(own, wanted);
    for (const at of wanted) {
      if (own.asked.has(at)) continue;
      own.asked.add(at);
      read(keys.slice(at * size, (at + 1) * size)).then((rows) => {
        own.batches.set(at, rows);
        if (held.current === own) redraw((count) => count + 1);
      }, (error) => {
        own.asked.delete(at);
        if (held.current === own) onFault(error);
      });
    }
  }, [keys, wanted.join()]);
  return held.current.batches;
};
