import type { Paper } from '../arxiv/paper.ts';
import type { Gloss } from '../digest/gloss.ts';
import { withDatabase } from './database.ts';
import { findGloss } from './find-gloss.ts';
import { askById } from './page-index.ts';
import { recover } from './recover.ts';
import { readPackagedShelf, toDatabaseShelf, type Shelf } from './shelf.ts';

const findOn = async (shelf: Shelf, papers: readonly Paper[]): Promise<Gloss[]> => {
  const glosses = await Promise.all(papers.map((paper) => findGloss(shelf, paper)));
  return glosses.filter((gloss) => gloss !== undefined);
};

const findInDatabase = (papers: readonly Paper[]): Promise<Gloss[]> =>
  withDatabase((database) => findOn(toDatabaseShelf(database), papers));

// A page asks only when its index said yes, or could not be read: no answer here means that the two disagree.
const healAndFind = async (papers: readonly Paper[]): Promise<Gloss[]> => {
  const answers = await Promise.all(papers.map((paper) => askById(paper.arxivId)));
  const disagree = answers.some(({ answer }) => answer === 'hit' || answer === 'broken');
  await recover({ rebuild: disagree });
  return findInDatabase(papers);
};

/** The glosses of `papers`; those in no digest are left out. Heals the store on the way; without a database, reads the package. */
export const findGlosses = async (papers: readonly Paper[]): Promise<Gloss[]> => {
  try {
    const found = await findInDatabase(papers);
    return found.length === papers.length ? found : await healAndFind(papers);
  } catch (error) {
    console.warn('Gloss: no database, reading the packaged digest', error);
    return findOn(await readPackagedShelf(), papers);
  }
};
