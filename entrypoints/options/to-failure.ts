import type { Answer } from './import-client.ts';
import type { Failure } from './importing.ts';

/** What is said of an answer that is not what was asked for, where nothing was changed. */
export const toFailure = (answer: Answer): Failure => {
  if (answer.reply === 'failed') return { at: 'failed', reason: answer.reason, isFull: answer.isFull, isSure: true };
  console.error('Gloss: unexpected answer', answer.reply);
  return { at: 'failed', reason: { fault: 'unexpected', about: '' }, isFull: false, isSure: true };
};
