/** Pieces that are put together at a time: a blob of 100,000 would be made in one go. */
const MOST_PIECES = 1_000;

/** A blob that is written piece by piece. */
export interface GrowingBlob {
  add(piece: string | Uint8Array<ArrayBuffer>): void;
  /** All that was added, in its order. */
  finish(): Blob;
}

/** Starts a blob of the media type `type`. Adding and finishing take little time, however much there is. */
export const growBlob = (type: string): GrowingBlob => {
  const whole: Blob[] = [];
  let pieces: BlobPart[] = [];
  const fold = (): void => {
    whole.push(new Blob(pieces));
    pieces = [];
  };
  return {
    add: (piece) => {
      if (pieces.push(piece) >= MOST_PIECES) fold();
    },
    finish: () => new Blob([...whole, ...pieces], { type }),
  };
};
