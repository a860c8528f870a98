import { startWorker } from '../../lib/platform/trusted-worker.ts';
import { pageIndexWriter } from '../../lib/store/page-index.ts';
import { toFailed, type Call, type Failed, type Reply } from './import-calls.ts';
import type { Progress } from './importing.ts';
import { startLife, toWorkerError } from './worker-life.ts';
import address from './import-worker.ts?worker&url';

/** The last word of an answer. */
export type Answer = Exclude<Reply, { reply: 'ready' | 'progress' | 'index' }>;

/** A worker, one call at a time: the next is made when the one before is answered. */
export interface ImportClient {
  /** Never rejects: a worker that dies, or is dead, is a failure too. */
  ask(call: Call): Promise<Answer>;
  isAlive(): boolean;
  /** Ends the worker at whatever it does; calls under way are not answered. */
  stop(): void;
}

const writeIndex = ({ records }: Extract<Reply, { reply: 'index' }>): Promise<void> =>
  records === null ? pageIndexWriter.markStale() : pageIndexWriter.write(records);

/** Starts a worker; `onProgress` hears how far each call has come. */
export const startImportClient = (onProgress: (progress: Progress) => void): ImportClient => {
  const name = `gloss-importer-${crypto.randomUUID()}`;
  const worker = startWorker(address, name);
  let settle = (_answer: Answer): void => {};
  let last: Promise<unknown> = Promise.resolve();
  let failed: Failed | undefined;
  const fail = (error: unknown): void => {
    failed = toFailed(error);
    settle(failed);
  };
  const call = (message: Call): void => worker.postMessage(message);
  const life = startLife(name, fail);
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.reply === 'ready') life.watch();
    else if (data.reply === 'progress') onProgress(data.progress);
    else if (data.reply === 'index') writeIndex(data).then(() => call({ call: 'indexed' }), fail);
    else settle(data);
  });
  worker.addEventListener('error', ({ message }) => fail(toWorkerError(message)));
  return {
    ask: (message) => {
      const answer = last.then(() => failed ?? new Promise<Answer>((resolve) => {
        settle = resolve;
        call(message);
      }));
      last = answer;
      return answer;
    },
    isAlive: () => failed === undefined,
    stop: () => {
      settle = () => {};
      life.leave();
      worker.terminate();
    },
  };
};
