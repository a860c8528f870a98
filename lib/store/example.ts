import type { Gloss } from '../digest/gloss.ts';
import { findGloss } from './find-gloss.ts';
import { readPackagedShelf } from './open-shelf.ts';
import { readBundle } from './bundle.ts';

/** A gloss to show where there is no paper yet: the packaged entry with the most tags among the short ones. */
export const findExample = async (): Promise<Gloss | undefined> => {
  const [entry] = (await readBundle()).rows.filter((candidate) => candidate.title.startsWith('V-STaR'));
  const arxivId = entry?.arxivIds[0];
  if (entry === undefined || arxivId === undefined) return undefined;
  return findGloss(await readPackagedShelf(), { arxivId, title: entry.title, authors: [], abstract: '' });
};
