import { describe, expect, it } from 'vitest';
import { toWorkerError } from '../../entrypoints/options/worker-life.ts';
import { FaultError, toReason } from '../../lib/fault.ts';
import { isNoSpace } from '../../lib/platform/storage-space.ts';
import { LateError } from '../../lib/store/database.ts';
import { toTrouble } from '../../lib/store/trouble.ts';

describe('the reason of an error', () => {
  it('is the fault where it is one of ours, and what it was found in', () => {
    expect(toReason(new FaultError('file_changed', 'a.txt'))).toEqual({ fault: 'file_changed', about: 'a.txt' });
    expect(toReason(new LateError())).toEqual({ fault: 'database_late', about: '' });
  });

  it('is what the browser says where it is the browser’s', () => {
    expect(toReason(new DOMException('gone', 'InvalidStateError'))).toEqual({ words: 'InvalidStateError: gone' });
    expect(toReason('gone')).toEqual({ words: 'gone' });
  });

  it('is none for a database that may still open', () => {
    expect(toTrouble(new LateError())).toEqual({ reason: null });
  });
});

describe('an error in a worker', () => {
  it('is told in the browser’s words', () => {
    expect(toReason(toWorkerError('Uncaught out of memory'))).toEqual({ words: 'Error: Uncaught out of memory' });
  });

  it.each([undefined, ''])('is its end where the browser says %o', (message) => {
    expect(toReason(toWorkerError(message))).toEqual({ fault: 'worker_ended', about: '' });
  });
});

describe('a full disk', () => {
  it('is not told by the name of a file', () => {
    expect(isNoSpace(new FaultError('file_changed', 'quota.txt'))).toBe(false);
    expect(isNoSpace(new DOMException('', 'QuotaExceededError'))).toBe(true);
  });
});
