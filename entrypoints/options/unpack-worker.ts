/** Unpacks archives beside the worker that imports, which parses meanwhile. It touches nothing but what it is handed. */
import { readArchive, type Member } from '../../lib/platform/archive.ts';
import type { UnpackCall, UnpackReply } from './unpack-calls.ts';
import { holdLife } from './worker-life.ts';

const tell = (reply: UnpackReply, transfer: Transferable[] = []): void => postMessage(reply, { transfer });

const unpack = async ({ blob, limits }: UnpackCall): Promise<UnpackReply> => {
  let members: Member[] = [];
  const onProgress = (done: number, total: number): void => {
    tell({ reply: 'members', members, done, total }, members.map(({ bytes }) => bytes.buffer).filter((buffer) => buffer instanceof ArrayBuffer));
    members = [];
  };
  return { reply: 'faults', faults: await readArchive(blob, (member) => void members.push(member), { limits, onProgress }) };
};

holdLife(() => tell({ reply: 'ready' }));

// Only the browser's errors come from an archive that is read: one of ours would lose what it is on its way.
addEventListener('message', ({ data }: MessageEvent<UnpackCall>) =>
  void unpack(data).catch((error: unknown): UnpackReply => ({ reply: 'failed', error })).then(tell));
