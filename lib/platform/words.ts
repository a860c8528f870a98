import en from '../../assets/_locales/en/messages.json';
import ko from '../../assets/_locales/ko/messages.json';
import type { Language, Messages } from './i18n.ts';

const toMessages = (file: Readonly<Record<string, { readonly message: string }>>, prefix = ''): Messages =>
  Object.fromEntries(Object.entries(file).filter(([key]) => key.startsWith(prefix)).map(([key, { message }]) => [key, message]));

/** Every sentence of both languages: the browser's own choice cannot be overridden, a reader's can. */
export const WORDS: Readonly<Record<Language, Messages>> = { ko: toMessages(ko), en: toMessages(en) };

/** The sentences that a card needs. */
export const CARD_WORDS: Readonly<Record<Language, Messages>> = { ko: toMessages(ko, 'card_'), en: toMessages(en, 'card_') };
