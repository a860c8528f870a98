import { toHash, toSearchPlace } from '../../lib/links/place.ts';
import type { Language } from '../../lib/platform/i18n.ts';

/**
 * Where the papers of a month are listed, newest first; with keys of tags those alone that have all of them.
 * @example toMonthHref('2024-02', 'en', []) // '#/search/date%3A2024-02?sort=date'
 */
export const toMonthHref = (month: string, language: Language, tags: readonly string[]): string =>
  toHash({ ...toSearchPlace(`${language === 'ko' ? '날짜' : 'date'}:${month}`), tags, sort: 'date' });
