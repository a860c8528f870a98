import type ko from '../../assets/_locales/ko/messages.json';

/** A message's name; the Korean file is the list. A test keeps the problems' names the same as the codes. */
export type MessageKey = keyof typeof ko | `problem_${string}`;
export type Language = 'ko' | 'en';
/** The sentences of one language, by name; `$1`, `$2` stand for what is filled in. */
export type Messages = Readonly<Record<string, string>>;
/** Gives the sentence `key` with `values` put in for `$1`, `$2`, …: `t('card_more_lines', 4)` → `4줄 더 보기`. */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;

/** A translator over `messages`. A missing sentence shows its name, so that it is noticed. */
export const toTranslate = (messages: Messages): Translate => (key, ...values) =>
  (messages[key] ?? key).replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1] ?? ''));
