/**
 * What is left of a tag, or of a word that may be one, when they are compared: its letters and figures alone.
 * @example foldTag('Reward_Model') // 'rewardmodel'
 */
export const foldTag = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
