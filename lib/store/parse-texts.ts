import type { DigestFile } from '../digest/decode.ts';
import type { Entry } from '../digest/entry.ts';
import { parseDigest } from '../digest/parse.ts';
import type { Parsed } from '../digest/parsed.ts';
import type { Problem } from '../digest/problem.ts';

/** Parses texts one by one; entries and problems in the order in which they came. */
export class TextParser implements Parsed {
  readonly entries: Entry[] = [];
  readonly problems: Problem[] = [];

  add(text: DigestFile): void {
    const { entries, problems } = parseDigest(text);
    for (const entry of entries) this.entries.push(entry);
    for (const problem of problems) this.problems.push(problem);
  }
}

/** Parses every text. */
export const parseTexts = (texts: readonly DigestFile[]): Parsed => {
  const parser = new TextParser();
  for (const text of texts) parser.add(text);
  return parser;
};
