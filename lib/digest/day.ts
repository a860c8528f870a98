const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A day of the calendar, as written; `undefined` for any other text and for days that never were.
 * @example parseDay('2024-02-30') // undefined
 */
export const parseDay = (text: string): string | undefined => {
  const [, ...parts] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const last = (DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  return day >= 1 && day <= last ? text : undefined;
};

/**
 * The day that a note's file name begins with, `YYMMDD`; `undefined` where it begins otherwise.
 * @example parseNameDay('2024/240213 Hydragen.md') // '2024-02-13'
 */
export const parseNameDay = (name: string): string | undefined => {
  const [, year = '', month = '', day = ''] = /(?:^|[\\/])(\d\d)(\d\d)(\d\d)(?!\d)[^\\/]*$/.exec(name) ?? [];
  return parseDay(`20${year}-${month}-${day}`);
};
