import type { ArchiveLimits, Member, MemberFault } from '../../lib/platform/archive.ts';

/** An archive that is to be unpacked. */
export interface UnpackCall {
  readonly blob: Blob;
  readonly limits: ArchiveLimits;
}

/** That it holds the lock of its name, until it dies; members as they come, and in the end what is wrong, or why the archive could not be read. */
export type UnpackReply =
  | { readonly reply: 'ready' }
  | { readonly reply: 'members'; readonly members: readonly Member[]; readonly done: number; readonly total: number }
  | { readonly reply: 'faults'; readonly faults: readonly MemberFault[] }
  | { readonly reply: 'failed'; readonly error: unknown };
