import type { ResultRowProps, ResultText } from '../../components/ResultRow.tsx';
import type { Entry } from '../../lib/digest/entry.ts';
import type { Translate } from '../../lib/platform/i18n.ts';
import type { Found } from '../../lib/search/found.ts';
import { markHits, markTag, toBestLine } from '../../lib/search/mark.ts';
import type { RowPaper } from './popup-view.ts';

/** What a row is made with. */
export interface RowMaking {
  /** What was found, for its hits. */
  readonly found: Pick<Found, 'matcher'>;
  readonly t: Translate;
  readonly isWhole: boolean;
}

/** Characters of a best line: four lines of a wide row hold no more. */
const LINE_LENGTH = 160;

const toParagraphs = (text: string, lang: ResultText['lang'], { found }: RowMaking): ResultText[] =>
  text.split('\n\n').filter(Boolean).map((paragraph) => ({ lang, stretches: markHits(paragraph, found.matcher) }));

const toAll = (entry: Entry, making: RowMaking): ResultText[] => {
  const { commentary, commentaryEn, abstract } = entry;
  const own = [...toParagraphs(commentary, 'ko', making), ...(commentary === '' ? toParagraphs(commentaryEn, 'en', making) : [])];
  return own.length > 0 ? own : toParagraphs(abstract, 'en', making);
};

const toBest = (entries: readonly Entry[], { found: { matcher } }: RowMaking): ResultText[] => {
  const lines = entries.map((entry) => toBestLine(entry, matcher, LINE_LENGTH));
  const best = lines.find(({ stretches }) => stretches.some(({ isHit }) => isHit)) ?? lines[0];
  if (best === undefined || best.stretches.length === 0) return [];
  return [{ lang: best.field === 'commentary' ? 'ko' : 'en', stretches: best.stretches }];
};

const toTitle = ({ title, arxivIds: [id] }: Entry): string => title || (id === undefined ? '' : `arXiv:${id}`);

/** A paper as its row shows it: the line that answers best, or everything the expert wrote. */
export const toRow = ({ entries }: RowPaper, making: RowMaking): ResultRowProps | undefined => {
  const [newest] = entries;
  if (newest === undefined) return undefined;
  const { found, t, isWhole } = making;
  return {
    title: markHits(toTitle(newest), found.matcher),
    texts: isWhole ? entries.flatMap((entry) => toAll(entry, making)) : toBest(entries, making),
    date: newest.date,
    tags: newest.tags.map((tag) => markTag(tag, found.matcher)),
    ...(entries.length > 1 ? { note: t('card_entries', entries.length) } : {}),
  };
};
