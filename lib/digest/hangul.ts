/** Whether a text has a syllable of Hangul: what the author's own words have, and titles and names have not. */
export const hasHangul = (text: string): boolean => /[가-힣]/.test(text);
