import { ARCHIVE_LIMITS, type MemberFault, type readArchive } from '../../lib/platform/archive.ts';
import { startWorker } from '../../lib/platform/trusted-worker.ts';
import type { UnpackCall, UnpackReply } from './unpack-calls.ts';
import { startLife, toWorkerError } from './worker-life.ts';
import address from './unpack-worker.ts?worker&url';

/**
 * Starts a worker of this worker, which unpacks one archive at a time; it ends with this one. What it gives reads an
 * archive as `readArchive` does.
 */
export const startUnpacker = (): typeof readArchive => {
  const name = `gloss-unpacker-${crypto.randomUUID()}`;
  const worker = startWorker(address, name);
  const end = new Promise<never>((_, reject) => {
    const life = startLife(name, reject);
    worker.addEventListener('error', ({ message }) => reject(toWorkerError(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<UnpackReply>) => {
      if (data.reply === 'ready') life.watch();
    });
  });
  // It may end while nobody waits for it.
  end.catch(() => {});
  return (blob, receive, { onProgress = () => {}, limits = ARCHIVE_LIMITS } = {}) => {
    const reading = new Promise<readonly MemberFault[]>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<UnpackReply>) => {
        if (data.reply === 'ready') return;
        if (data.reply === 'faults') return resolve(data.faults);
        if (data.reply === 'failed') return reject(data.error);
        for (const member of data.members) receive(member);
        return onProgress(data.done, data.total);
      };
      worker.postMessage({ blob, limits } satisfies UnpackCall);
    });
    return Promise.race([reading, end]);
  };
};
