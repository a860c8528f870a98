import type { Answer } from './import-client.ts';
import type { Failure } from './importing.ts';

/** What is said of an answer that is not what was asked for, where nothing was changed. */
export const toFailure = (answer: Answer): Failure =>
  answer.reply === 'failed'
    ? { at: 'failed', reason: answer.reason, isFull: answer.isFull, isSure: true }
    : { at: 'failed', reason: `unexpected ${answer.reply}`, isFull: false, isSure: true };
