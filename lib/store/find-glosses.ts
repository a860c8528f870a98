import type { Paper } from '../arxiv/paper.ts';
import type { Gloss } from '../digest/gloss.ts';
import type { IdAnswer } from '../match/page-index.ts';
import { findGloss } from './find-gloss.ts';
import { readPackagedShelf, toDatabaseShelf } from './open-shelf.ts';
import { askById } from './page-index.ts';
import { recover } from './recover.ts';
import type { Shelf } from './shelf.ts';
import { withSoundDatabase } from './with-sound-database.ts';

const findOn = async (shelf: Shelf, papers: readonly Paper[]): Promise<Gloss[]> => {
  const glosses = await Promise.all(papers.map((paper) => findGloss(shelf, paper)));
  return glosses.filter((gloss) => gloss !== undefined);
};

const findInDatabase = (papers: readonly Paper[]): Promise<Gloss[]> =>
  withSoundDatabase((database) => findOn(toDatabaseShelf(database), papers));

const askIndex = (papers: readonly Paper[]): Promise<IdAnswer[]> =>
  Promise.all(papers.map(({ arxivId }) => askById(arxivId)));

const isIndexSound = async (papers: readonly Paper[]): Promise<boolean> =>
  (await askIndex(papers)).every(({ answer }) => answer !== 'broken');

/** Whether the index promises what the database does not have. */
const isMisled = async (papers: readonly Paper[]): Promise<boolean> => {
  const answers = await askIndex(papers);
  const promised = papers.filter((_, place) => answers[place]?.answer === 'hit');
  return (await findInDatabase(promised)).length < promised.length;
};

/** After a look at the database that gave `found`: once more, when it is in order. */
const findAgain = async (papers: readonly Paper[], found: Gloss[]): Promise<Gloss[]> => {
  try {
    await recover({ isBroken: async () => !(await isIndexSound(papers)) || (await isMisled(papers)) });
    // An entry may be there and not be found by its id any more.
    if (await isMisled(papers)) await recover({ isThorough: true });
    return await findInDatabase(papers);
  } catch (error) {
    // Nothing can be written any more, as on a full disk.
    if (found.length === 0) throw error;
    return found;
  }
};

/**
 * The glosses of `papers`; those in no digest are left out. A page asks only when its index said yes or could not be
 * read: where the database has no answer, or the index is broken, both are brought in order first. Without a database
 * the package is read.
 */
export const findGlosses = async (papers: readonly Paper[]): Promise<Gloss[]> => {
  try {
    const [found, isSound] = await Promise.all([findInDatabase(papers), isIndexSound(papers)]);
    if (found.length === papers.length && isSound) return found;
    return await findAgain(papers, found);
  } catch (error) {
    console.warn('Gloss: no database, reading the packaged digest', error);
    return findOn(await readPackagedShelf(), papers);
  }
};
