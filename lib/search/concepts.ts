import { toSingular } from './plurals.ts';
import { toSearchWords, type Word } from './words.ts';

/** One way to say a concept: its words, folded. */
export type Form = readonly Word[];

/** The terms of a field in which one thing has several names. */
export interface Concepts {
  /** All forms of the concept that has `words` as one of its forms, the English base form first; `undefined` where none has. */
  find(words: readonly string[]): readonly Form[] | undefined;
}

const toFormKey = (words: readonly string[]): string => words.map(toSingular).join('');

// Nearly every form is as the index would fold it: a popup reads the whole table before it can answer.
const toKey = (form: string): string =>
  toFormKey(/^[a-z0-9가-힣 -]+$/.test(form) ? form.split(/[ -]/) : toSearchWords(form).map(({ text }) => text));

/**
 * Reads a table of concepts: a line each, its forms parted by ` = `; lines that begin with `#` say nothing. A form that
 * stands twice belongs to the first.
 * @example parseConcepts('pretraining = 사전학습').find(['사전학습'])?.length // 2
 */
export const parseConcepts = (table: string): Concepts => {
  const byKey = new Map<string, readonly string[]>();
  for (const line of table.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const forms = line.split(' = ');
    for (const key of forms.map(toKey)) if (!byKey.has(key)) byKey.set(key, forms);
  }
  return { find: (words) => byKey.get(toFormKey(words))?.map(toSearchWords) };
};
