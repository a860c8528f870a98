import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can be filled. */
export interface SmallDisk {
  readonly path: string;
  /** Fills the disk but for about `left` bytes; what filled it before makes room first. */
  fill(left: number): void;
  /** Takes away what filled it. */
  makeRoom(): void;
  remove(): void;
}

const SIZE = '96m';
const PIECE = Buffer.alloc(4_096);

const countFree = (path: string): number => {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
};

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC';

const fillBut = (path: string, name: string, left: number): void => {
  const file = openSync(name, 'w');
  try {
    for (let size = countFree(path) - left; size > 0; size -= PIECE.length) writeSync(file, PIECE);
  } catch (error) {
    // The browser writes too, between the count and the last piece.
    if (!isFull(error)) throw error;
  } finally {
    closeSync(file);
  }
};

/** Mounts a disk in memory; `undefined` where the system lets nobody do that but its administrator. */
export const mountSmallDisk = (): SmallDisk | undefined => {
  const path = mkdtempSync(join(tmpdir(), 'gloss-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
  const filler = join(path, 'filler');
  const makeRoom = (): void => rmSync(filler, { force: true });
  return {
    path,
    makeRoom,
    fill: (left) => {
      makeRoom();
      fillBut(path, filler, left);
    },
    remove: () => {
      // A browser's last process may still be in it.
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true });
    },
  };
};
