import { toTranslate, type Language, type Translate } from '../platform/i18n.ts';
import { WORDS } from '../platform/words.ts';
import { readSettings, toLanguage } from './settings.ts';

/** The language a page of ours speaks, and its sentences. */
export interface Speech {
  readonly language: Language;
  readonly t: Translate;
}

/** The language that the reader chose, or the browser's. */
export const readSpeech = async (): Promise<Speech> => {
  const language = toLanguage(await readSettings());
  return { language, t: toTranslate(WORDS[language]) };
};
