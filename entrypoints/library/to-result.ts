import type { ResultRowProps, ResultText } from '../../components/ResultRow.tsx';
import type { Translate } from '../../lib/platform/i18n.ts';
import type { Matcher } from '../../lib/search/matcher.ts';
import { markHits, markTag, toBestLine } from '../../lib/search/mark.ts';
import type { FoundPaper } from '../../lib/store/search.ts';

/** Characters of a line: three lines of a wide window hold no more. */
const LINE_LENGTH = 240;

const toTexts = ({ entries }: FoundPaper, matcher: Matcher): ResultText[] => {
  const lines = entries.map((entry) => toBestLine(entry, matcher, LINE_LENGTH));
  const best = lines.find(({ stretches }) => stretches.some(({ isHit }) => isHit)) ?? lines[0];
  return best === undefined || best.stretches.length === 0 ? [] : [{ lang: best.field === 'commentary' ? 'ko' : 'en', stretches: best.stretches }];
};

/** A paper as the library lists it among what was found. */
export const toResult = (paper: FoundPaper, matcher: Matcher, t: Translate): ResultRowProps => {
  const { entries: [newest, ...others] } = paper;
  if (newest === undefined) return { title: [], texts: [], date: null, tags: [] };
  return {
    title: markHits(newest.title || `arXiv:${newest.arxivIds[0]}`, matcher),
    texts: toTexts(paper, matcher),
    date: newest.date,
    tags: newest.tags.map((tag) => markTag(tag, matcher)),
    ...(others.length > 0 ? { note: t('card_entries', others.length + 1) } : {}),
  };
};
