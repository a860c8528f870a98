import type { ProblemCode } from './problem.ts';

/** An object of JSON. Only its own keys are ever asked for: `__proto__` and `constructor` are words like others. */
export type Fields = Readonly<Record<string, unknown>>;

/** What was found in a field and cannot be taken. */
export interface Found {
  readonly key: string;
  readonly value: string;
}

/** Notes a problem with it. */
export type Complain = (code: ProblemCode, found: Found) => void;

/** A field of an object, and who hears of what is wrong with it. */
export interface Field {
  readonly fields: Fields;
  readonly key: string;
  readonly complain: Complain;
}

/** Whether a value of JSON is an object and no list. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field's value; `undefined` when the object has none of its own, or `null`. */
export const readField = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] ?? undefined : undefined);

const complainOf = ({ key, complain }: Field, value: unknown): void => complain('field-invalid', { key, value: JSON.stringify(value).slice(0, 80) });

/** A field's text as written; empty, and a problem, when it is anything else. */
export const readText = (field: Field): string => {
  const value = readField(field.fields, field.key) ?? '';
  if (typeof value === 'string') return value;
  complainOf(field, value);
  return '';
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** A field's list of texts as written; what is no text is left out, with one problem. */
export const readTexts = (field: Field): string[] => {
  const value = readField(field.fields, field.key) ?? [];
  const texts = Array.isArray(value) ? value.filter(isText) : [];
  if (!Array.isArray(value) || texts.length < value.length) complainOf(field, value);
  return texts;
};
