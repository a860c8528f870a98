import type { Language } from '../lib/platform/i18n.ts';

const format = (date: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(new Date(`${date}T00:00:00Z`));

/**
 * A day as a reader says it; what is no day stays as it is.
 * @example toDayName('2024-02-13', 'ko') // '2024년 2월 13일'
 */
export const toDayName = (day: string, language: Language): string =>
  Number.isNaN(Date.parse(day)) ? day : format(day, language, { dateStyle: 'long' });

/**
 * A month with its year.
 * @example toMonthName('2024-02', 'ko') // '2024년 2월'
 */
export const toMonthName = (month: string, language: Language): string => format(`${month}-01`, language, { year: 'numeric', month: 'long' });

/**
 * A month without its year.
 * @example toShortMonthName('2024-02', 'ko') // '2월'
 */
export const toShortMonthName = (month: string, language: Language): string => format(`${month}-01`, language, { month: 'long' });

/**
 * A year.
 * @example toYearName('2024', 'ko') // '2024년'
 */
export const toYearName = (year: string, language: Language): string => format(`${year}-01-01`, language, { year: 'numeric' });
