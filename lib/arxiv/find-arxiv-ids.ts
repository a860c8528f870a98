import { parseArxivId, type ArxivId } from './arxiv-id.ts';

// A host that merely ends or goes on like arXiv's is another host. Hangul may touch an address on both sides.
const PLACE =
  /(?<![a-z0-9_.@-])(?<![a-z0-9_]\/)(?:(?:www\.|export\.)?arxiv\.org(?:\/(?:abs|pdf|html)\/|\/abs\?id=)|arxiv:\s?)(?:arxiv:)?(\d{4}\.\d{4,5}(?!\d)|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?\/\d{7}(?!\d))/gi;

/**
 * The arXiv papers that a text names by address or as `arXiv:…`, each once, in its order. A bare number is not taken
 * for an id: prose is full of them.
 * @example findArxivIds('DeepSeekMoE (https://arxiv.org/abs/2401.06066)와 비슷한') // ['2401.06066']
 */
export const findArxivIds = (text: string): ArxivId[] => {
  const ids = [...text.matchAll(PLACE)].map(([, id = '']) => parseArxivId(id));
  return [...new Set(ids.filter((id) => id !== undefined))];
};
