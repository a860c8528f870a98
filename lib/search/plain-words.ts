// Nearly all text has no more than these, and is read several times as fast without the classes of Unicode.
const PLAIN = /^[\0-#%-[\]_-z|~가-힣ㄱ-ㆎ\u2000-\u206f\u3000-\u303f]*$/;

/** Whether the words of a text are runs of Hangul, and of Latin letters and digits, and nothing else. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

const [OTHER, LATIN, HANGUL] = [0, 1, 2];

const toKind = (code: number): number => {
  const letter = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(letter) ? LATIN : /[가-힣ㄱ-ㆎ]/.test(letter) ? HANGUL : OTHER;
};

const KINDS = Uint8Array.from({ length: 2 ** 16 }, (_, code) => toKind(code));

const kindAt = (text: string, place: number): number => KINDS[text.charCodeAt(place)] ?? OTHER;

// Addresses are not words.
const ADDRESS = /https?:\/\/[!-~]+/y;

const toAddressEnd = (text: string, place: number): number => {
  if (!text.startsWith('http', place)) return place;
  ADDRESS.lastIndex = place;
  return ADDRESS.test(text) ? ADDRESS.lastIndex : place;
};

const JOINERS: ReadonlySet<string> = new Set("-‐‑–_.'’/+&");

const isBetween = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** Whether what stands between two words that are one character apart makes one of them. */
export const isJoiner = (between: string): boolean => JOINERS.has(between);

/** Whether in a word of a plain text a capital follows a small letter. UTF-16 units. */
export const hasInnerCapital = (text: string, start: number, end: number): boolean => {
  for (let place = start + 1; place < end; place += 1) {
    if (isBetween(text.charCodeAt(place), 65, 90) && isBetween(text.charCodeAt(place - 1), 97, 122)) return true;
  }
  return false;
};

/**
 * Goes through the words of a plain text in order, of which it tells the one at which it stands: no object is made of
 * each. Hangul and other letters part even where nothing stands between. UTF-16 units.
 * @example for (const word = new PlainWords('LLM의'); word.next(); ) … // 0 to 3, 3 to 4
 */
export class PlainWords {
  start = 0;
  end = 0;
  isHangul = false;
  /** Whether a hyphen or the like, and nothing else, parts it from a Latin word before. */
  isJoined = false;
  /** Where the word before ends, if it is a Latin one. */
  #latinEnd = -2;

  constructor(readonly text: string) {}

  /** Goes to the next word; `false` where there is none. */
  next(): boolean {
    this.#latinEnd = this.isHangul || this.end === 0 ? -2 : this.end;
    this.start = this.#findStart();
    if (this.start === this.text.length) return false;
    const kind = kindAt(this.text, this.start);
    this.end = this.start + 1;
    while (this.end < this.text.length && kindAt(this.text, this.end) === kind) this.end += 1;
    this.isHangul = kind === HANGUL;
    this.isJoined = !this.isHangul && this.#latinEnd + 1 === this.start && isJoiner(this.text.charAt(this.#latinEnd));
    return true;
  }

  #findStart(): number {
    for (let place = this.end; place < this.text.length; ) {
      const kind = kindAt(this.text, place);
      const start = kind === LATIN ? toAddressEnd(this.text, place) : place;
      if (kind !== OTHER && start === place) return place;
      place = Math.max(place + 1, start);
    }
    return this.text.length;
  }
}
