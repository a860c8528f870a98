import { toCanonicalEntry } from './canonical-entry.ts';
import { isFields, type Found } from './canonical-fields.ts';
import { checkEntry, type Report } from './check-entry.ts';
import type { Entry } from './entry.ts';
import type { Line } from './lines.ts';
import type { ProblemCode } from './problem.ts';

/** Finds where an entry begins; asked only when there is something to report. */
export type FindPlace = () => Line;

// The place is the entry's, so that a value has to say whose it is; an id or a day does.
const toExcerpt = (code: ProblemCode, { key, value }: Found): string => (code === 'field-invalid' ? `${key}: ${value}` : value);

/** The entry that a value of JSON is, `undefined` and a problem where it is none. */
export const parseValue = (value: unknown, findPlace: FindPlace, report: Report): Entry | undefined => {
  if (!isFields(value)) return void report('paper-missing', findPlace());
  const entry = toCanonicalEntry(value, (code, found) => report(code, { ...findPlace(), text: toExcerpt(code, found) }));
  return checkEntry(entry, {}, (code) => report(code, findPlace()));
};
