import type { MessageKey, Translate } from '../lib/platform/i18n.ts';
import type { Clause } from '../lib/search/query.ts';

const NAMES: Readonly<Record<Clause['kind'], MessageKey>> = {
  word: 'popup_clause_word',
  phrase: 'popup_clause_phrase',
  tag: 'popup_clause_tag',
  author: 'popup_clause_author',
  date: 'popup_clause_date',
};

/** What a clause is called: `태그`; `뺀 태그` for one that is not wanted. */
export const toClauseName = ({ kind, isExcluded }: Clause, t: Translate): string =>
  isExcluded ? t('popup_clause_not', t(NAMES[kind])) : t(NAMES[kind]);
