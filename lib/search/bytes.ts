/** Bytes that grow at their end. */
export class ByteWriter {
  #bytes = new Uint8Array(1_024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + count));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  /** A whole number from 0 to below 2³², seven bits a byte, the low ones first. */
  writeNumber(value: number): void {
    this.#makeRoom(5);
    let rest = value >>> 0;
    while (rest > 127) {
      this.#bytes[this.#length] = (rest & 127) | 128;
      this.#length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  writeByte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  writeBytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written, in memory of its own. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a {@link ByteWriter} wrote. Beyond the end there are zeros. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  place: number;

  constructor(bytes: Uint8Array, place = 0) {
    this.#bytes = bytes;
    this.place = place;
  }

  get isAtEnd(): boolean {
    return this.place >= this.#bytes.length;
  }

  // Read some hundred thousand times by code that has not run before: two variables, as an array of them would be made each time.
  readNumber(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.place] ?? 0;
      this.place += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  readByte(): number {
    this.place += 1;
    return this.#bytes[this.place - 1] ?? 0;
  }

  readBytes(count: number): Uint8Array {
    const bytes = this.#bytes.subarray(this.place, this.place + count);
    this.place += count;
    return bytes;
  }
}

/** Whole numbers from 0 to below 2³² that grow at their end. */
export class NumberList {
  #numbers = new Uint32Array(2 ** 14);
  length = 0;

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = value;
    this.length += 1;
  }

  /** What was pushed, in the memory of the list. */
  toNumbers(): Uint32Array<ArrayBuffer> {
    return this.#numbers.subarray(0, this.length);
  }
}
