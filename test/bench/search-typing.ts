import { toComposed, toTypedLetters } from '../../lib/search/letters.ts';

const isHangul = (text: string): boolean => /[가-힣]/.test(text);

/**
 * What the field holds after each key: of Hangul also what is still being composed.
 * @example toKeystrokes('모델') // 'ㅁ', '모', '몯', '모데', '모델'
 */
export const toKeystrokes = (text: string): string[] => {
  const letters = isHangul(text) ? toTypedLetters(text) : text;
  return Array.from(letters, (_, place) => toComposed(letters.slice(0, place + 1)));
};
