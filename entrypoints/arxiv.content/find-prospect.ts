import type { ArxivId } from '../../lib/arxiv/arxiv-id.ts';
import type { Paper } from '../../lib/arxiv/paper.ts';
import type { IdAnswer } from '../../lib/match/page-index.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { LookUpAnswer } from '../../lib/messages/protocol.ts';
import { askByHints } from '../../lib/store/page-index.ts';
import { readRejected } from '../../lib/store/settings.ts';
import { waitForPaper } from './page.ts';

/** What a page may expect. */
export interface Prospect {
  /** What to keep room for, as the page index says it; empty when not known. */
  readonly room: string;
  /** The background's answer; `undefined` when it has nothing after all or cannot be reached. */
  readonly answer: Promise<LookUpAnswer | undefined>;
}

/** Where the text is not known by an id: two tags, and the median commentary's 156 characters, which are about so many em. */
const USUAL_ROOM = '2,110';

const lookUp = async (paper: Paper): Promise<LookUpAnswer | undefined> => {
  const found = await ask('lookUp', [paper]);
  return found.ok && found.value.glosses.length > 0 ? found.value : undefined;
};

const lookUpWhenRead = (): Promise<LookUpAnswer | undefined> => waitForPaper().then((paper) => paper && lookUp(paper));

const askTitle = async (): Promise<Prospect | undefined> => {
  const paper = await waitForPaper();
  if (paper === undefined || (await askByHints(paper)).answer === 'miss') return undefined;
  // Where a reader has refused a match before, there may be none left to keep room for.
  const isDoubtful = (await readRejected(paper.arxivId)).length > 0;
  return { room: isDoubtful ? '' : USUAL_ROOM, answer: lookUp(paper) };
};

/**
 * What the paper `id` may expect after the page index's `found`: the background is asked only where that is no miss.
 * `undefined` for a paper in no digest; then nothing has been woken.
 */
export const findProspect = async (id: ArxivId, found: IdAnswer): Promise<Prospect | undefined> => {
  if (found.answer === 'hit') return { room: found.room, answer: lookUp({ arxivId: id, title: '', authors: [], abstract: '' }) };
  if (found.answer === 'ask-title') return askTitle();
  return found.answer === 'broken' ? { room: '', answer: lookUpWhenRead() } : undefined;
};
