/**
 * The page of arXiv that is about a paper.
 * @example toAbsUrl('2402.06619') // 'https://arxiv.org/abs/2402.06619'
 */
export const toAbsUrl = (id: string): string => `https://arxiv.org/abs/${id}`;
