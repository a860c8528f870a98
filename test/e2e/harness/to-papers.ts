import type { Entry } from '../../../lib/digest/entry.ts';
import { mergePapers } from '../../../lib/digest/merge-papers.ts';
import { toCanonical } from '../../../lib/digest/to-canonical.ts';

/** The papers of all that is stored, whichever source came first. */
export const toPapers = (store: unknown): string[] => {
  const { entries } = store as { readonly entries: readonly Entry[] };
  return mergePapers(entries).map((paper) => toCanonical([paper], '')).sort();
};
