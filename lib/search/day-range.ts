import { toDayNumber } from './build-segment.ts';

/** Days from the first to the last, both among them; as {@link toDayNumber} counts. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const SPAN = /^(\d{4})(?:[-./](\d{1,2}))?(?:[-./](\d{1,2}))?$/;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const parseSpan = (text: string): DayRange | undefined => {
  const [found, year = '', month, day] = SPAN.exec(text) ?? [];
  if (found === undefined) return undefined;
  const [from, to] = [Number(month ?? 1), Number(month ?? 12)];
  const lastDay = day === undefined ? new Date(Date.UTC(Number(year), to, 0)).getUTCDate() : Number(day);
  const first = toDayNumber(`${year}-${twoDigits(from)}-${twoDigits(Number(day ?? 1))}`);
  const last = toDayNumber(`${year}-${twoDigits(to)}-${twoDigits(lastDay)}`);
  return first > 0 && last > 0 ? { first, last } : undefined;
};

/**
 * Reads a year, a month, a day, or a range of them by `..`, either end of which may be open.
 * @example parseDayRange('2024-02..2024-05')
 */
export const parseDayRange = (text: string): DayRange | undefined => {
  const [from = '', to, ...others] = text.split('..');
  if (to === undefined) return parseSpan(from);
  const first = from === '' ? { first: 1 } : parseSpan(from);
  const last = to === '' ? { last: 2 ** 16 - 1 } : parseSpan(to);
  if (others.length > 0 || from + to === '' || first === undefined || last === undefined) return undefined;
  return { first: first.first, last: last.last };
};
