const isTag = (word: string): boolean => /^#[^\s#]+$/.test(word);
const toTag = (word: string): string => word.slice(1);

/** The tags on a line of nothing else, without `#`; empty for any other line. A comma may part them, or nothing. */
export const parseTags = (text: string): string[] => {
  const words = text.split(/[\s,]+|(?<=[^\s#])(?=#)/).filter((word) => word !== '');
  return words.every(isTag) ? words.map(toTag) : [];
};

/**
 * What two spellings of one tag have in common.
 * @example toTagKey('Image_Generation') // 'image-generation'
 */
export const toTagKey = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');

/** Each tag once, in its first spelling. */
export const joinTags = (tags: readonly string[]): string[] => {
  const byKey = new Map<string, string>();
  for (const tag of tags) if (!byKey.has(toTagKey(tag))) byKey.set(toTagKey(tag), tag);
  return [...byKey.values()];
};

/**
 * What is left of a tag, or of a word that may be one, when somebody looks for it: its letters and figures alone.
 * @example foldTag('Reward_Model') // 'rewardmodel'
 */
export const foldTag = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
