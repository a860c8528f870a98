import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toTranslate, type Language, type Translate } from '../../../lib/platform/i18n.ts';

// `lib/platform/words.ts` has them too, by imports of JSON that a bundler understands, and Node does not.
const readWords = (language: Language): Readonly<Record<string, { readonly message: string }>> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../assets/_locales/${language}/messages.json`), 'utf8'));

/** What the extension says in a language, by the names of its sentences. */
export const toSay = (language: Language): Translate =>
  toTranslate(Object.fromEntries(Object.entries(readWords(language)).map(([key, { message }]) => [key, message])));
