/** What follows a noun in the text of a digest: particles, and endings of the verbs that nouns make. */
const AFTER_NOUNS = [
  '은', '는', '이', '가', '을', '를', '의', '에', '와', '과', '도', '만', '로', '나', '랑', '들', '들이', '들은', '들을', '들의', '들도', '들과', '들에',
  '으로', '이나', '이랑', '에서', '에게', '에는', '에도', '에서는', '에서도', '에서의', '에게서', '까지', '까지도', '부터', '보다', '보다는', '보다도', '처럼', '마다', '조차', '밖에',
  '으로는', '로는', '으로도', '로도', '으로서', '로서', '으로써', '로써', '으로의', '로의', '이라는', '라는', '이란', '란', '이라고', '라고', '이라', '라', '이면', '이지만', '지만',
  '인', '인데', '입니다', '이다', '이고', '이며', '이었습니다', '였습니다', '이네요', '네요', '이죠', '죠', '인지', '일', '임', '적', '적인', '적으로', '적이', '화', '화된', '화하는',
  '하는', '하고', '하며', '하면', '하여', '해서', '해', '한', '할', '함', '합니다', '했습니다', '했다', '하기', '하기도', '하지', '하지만', '한다', '하게', '하도록', '하려고', '하려는', '하던', '했던', '했고', '했는데', '하네요', '했네요', '하죠',
  '된', '되는', '되고', '되어', '돼', '될', '됨', '됩니다', '되었습니다', '됐습니다', '되지', '되면', '되기', '된다', '되었다', '됐다',
  '시키는', '시키고', '시켜', '시켜서', '시킨', '시킬', '시킵니다', '시켰습니다', '시키기',
];

const LONGEST_FIRST = [...new Set(AFTER_NOUNS)].sort((one, other) => other.length - one.length);
const PARTICLES: ReadonlySet<string> = new Set(AFTER_NOUNS);

/** Whether what follows a noun in one word is no part of what it means. */
export const isParticle = (ending: string): boolean => PARTICLES.has(ending);

/**
 * A word of Hangul without its particle or ending; `undefined` where it has none or less than two syllables would stay.
 * It knows no dictionary: `평가` is left alone for its length, `추론가` would lose its last syllable.
 * @example toStem('모델의') // '모델'
 */
export const toStem = (word: string): string | undefined => {
  const particle = LONGEST_FIRST.find((ending) => word.length >= ending.length + 2 && word.endsWith(ending));
  return particle === undefined ? undefined : word.slice(0, -particle.length);
};
