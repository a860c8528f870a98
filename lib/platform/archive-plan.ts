import type { Directory, ListedMember } from './archive-directory.ts';
import type { ArchiveFault, ArchiveLimits } from './archive-fault.ts';

/** Bytes of the header before a member, without its name. */
export const HEADER_SIZE = 30;
/** The flags of a member whose content, or whose name, is encrypted. */
export const ENCRYPTED = 1 | (1 << 6) | (1 << 13);
/** The methods that are read: kept as it is, and deflate. */
export const [STORED, DEFLATED] = [0, 8];

/** A member that is to be read, or why it is not. */
export interface Plan {
  readonly member: ListedMember;
  /** Where in the archive the next thing begins. */
  readonly room: number;
  readonly fault?: ArchiveFault;
}

const toLeastEnd = ({ start, name, packed }: ListedMember): number => start + HEADER_SIZE + name.length + packed;

/** Where each member has to end, in order of their places; a member that begins in another has no room. */
const toRooms = ({ members, start }: Directory): Map<ListedMember, number> => {
  const placed = members.toSorted((one, other) => one.start - other.start);
  const rooms = new Map<ListedMember, number>();
  let taken = 0;
  placed.forEach((member, at) => {
    const next = Math.min(placed[at + 1]?.start ?? start, start);
    rooms.set(member, member.start < taken ? 0 : next);
    taken = Math.max(taken, toLeastEnd(member));
  });
  return rooms;
};

const findFault = ({ member, room }: Plan, limits: ArchiveLimits): ArchiveFault | undefined => {
  if (member.kind === 'nested') return 'archive-nested';
  if ((member.flags & ENCRYPTED) !== 0) return 'archive-encrypted';
  if (member.method !== STORED && member.method !== DEFLATED) return 'archive-method';
  // A text does not grow by being packed.
  if (Math.max(member.size, member.packed) > limits.member) return 'member-too-large';
  return toLeastEnd(member) > room ? 'archive-damaged' : undefined;
};

/** What is to be done with each member that is a text or an archive, in the directory's order. No others are read. */
export const toPlans = (directory: Directory, limits: ArchiveLimits): Plan[] => {
  const rooms = toRooms(directory);
  return directory.members
    .filter(({ kind }) => kind !== 'other')
    .map((member) => {
      const plan = { member, room: rooms.get(member) ?? 0 };
      const fault = findFault(plan, limits);
      return fault === undefined ? plan : { ...plan, fault };
    });
};

/** Whether all that is to be read is more than the limit. */
export const isTooMuch = (plans: readonly Plan[], { total }: ArchiveLimits): boolean => {
  const read = plans.filter(({ fault }) => fault === undefined);
  const sum = read.reduce((sizes, { member }) => sizes + Math.max(member.size, member.packed), 0);
  return sum > total;
};
