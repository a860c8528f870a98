/** What can be wrong with an archive or a member of it. `name-repeated` is no more than a warning. */
export type ArchiveFault =
  | 'archive-damaged'
  | 'archive-encrypted'
  | 'archive-method'
  | 'archive-too-large'
  | 'member-too-large'
  | 'archive-too-many'
  | 'archive-nested'
  | 'archive-empty'
  | 'name-repeated';

/** How much is unpacked at most. */
export interface ArchiveLimits {
  /** Bytes of all members that are read. */
  readonly total: number;
  /** Bytes of one member. */
  readonly member: number;
  /** Members of any kind, folders too. */
  readonly members: number;
}

/** What is unpacked of an archive that comes from anywhere. */
export const ARCHIVE_LIMITS: ArchiveLimits = { total: 64 * 2 ** 20, member: 2 ** 20, members: 20_000 };
