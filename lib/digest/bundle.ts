import { parseArxivId } from '../arxiv/arxiv-id.ts';
import type { DigestFile } from './decode.ts';
import type { Entry } from './entry.ts';
import { parseDigest } from './parse.ts';
import type { Parsed } from './parsed.ts';
import { toProblem, type Problem, type ProblemCode } from './problem.ts';

/** A digest file of the package and the ids that were checked by hand. */
export interface BundledFile extends DigestFile {
  /** An object from an entry's title, as it is in the file, to its arXiv id. */
  readonly ids: unknown;
}

const toIdPairs = (ids: unknown): [title: string, id: unknown][] =>
  typeof ids === 'object' && ids !== null ? Object.entries(ids) : [];

const findFault = (id: unknown, isKnown: boolean): ProblemCode | undefined => {
  if (typeof id !== 'string' || parseArxivId(id) === undefined) return 'id-invalid';
  return isKnown ? undefined : 'id-without-entry';
};

const withId = (entry: Entry, ids: ReadonlyMap<string, unknown>): Entry => {
  const id = ids.get(entry.title);
  const arxivId = typeof id === 'string' ? parseArxivId(id) : undefined;
  return arxivId === undefined ? entry : { ...entry, arxivIds: [arxivId] };
};

/** {@link parseDigest}, and each entry with the id that stands beside its title. */
export const parseBundle = (file: BundledFile): Parsed => {
  const { entries, problems } = parseDigest(file);
  const ids = new Map(toIdPairs(file.ids));
  const titles = new Set(entries.map((entry) => entry.title));
  const position = { file: file.name, line: 1, column: 1 };
  const idProblems = [...ids].flatMap(([title, id]): Problem[] => {
    const fault = findFault(id, titles.has(title));
    return fault === undefined ? [] : [toProblem(fault, position, title)];
  });
  return { entries: entries.map((entry) => withId(entry, ids)), problems: [...problems, ...idProblems] };
};
