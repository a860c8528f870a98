import { findArxivIds } from '../arxiv/find-arxiv-ids.ts';
import type { ArxivId } from '../arxiv/arxiv-id.ts';
import type { Entry } from '../digest/entry.ts';

/** The papers that an entry's commentary names, in its order, without the entry's own. */
export const findMentions = (entry: Entry): ArxivId[] =>
  findArxivIds(`${entry.commentary}\n${entry.commentaryEn}`).filter((id) => !entry.arxivIds.includes(id));
