import type { DigestFile } from '../digest/decode.ts';
import type { Entry } from '../digest/entry.ts';
import { parseDigest } from '../digest/parse.ts';
import type { Parsed } from '../digest/parsed.ts';
import type { Problem } from '../digest/problem.ts';
import type { OnProgress } from './item.ts';

/** Texts between two words of progress. */
const STRIDE = 50;

/** Parses every text; entries and problems in the order of the files. */
export const parseTexts = (texts: readonly DigestFile[], onProgress: OnProgress = () => {}): Parsed => {
  const [entries, problems]: [Entry[], Problem[]] = [[], []];
  for (const [place, text] of texts.entries()) {
    if (place % STRIDE === 0) onProgress(place, texts.length);
    const parsed = parseDigest(text);
    for (const entry of parsed.entries) entries.push(entry);
    for (const problem of parsed.problems) problems.push(problem);
  }
  return { entries, problems };
};
