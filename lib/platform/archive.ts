import { toBatches, toEnd, type Batch } from './archive-batch.ts';
import { readBytes, readDirectory, toView } from './archive-directory.ts';
import { ARCHIVE_LIMITS, type ArchiveFault, type ArchiveLimits } from './archive-fault.ts';
import { unpackMember } from './archive-member.ts';
import { isTooMuch, toPlans, type Plan } from './archive-plan.ts';

export { ARCHIVE_LIMITS, type ArchiveFault, type ArchiveLimits };
export { growArchive, writeArchive } from './archive-write.ts';

/** A text in an archive. Its name is a label with the path in it, `notes/2024/a.md`, and may be anyone's. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is wrong with a member; with the archive itself when the name is empty. */
export interface MemberFault {
  readonly name: string;
  readonly fault: ArchiveFault;
}

/** How an archive is read. */
interface Reading {
  /** Called now and then with how many members of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly limits?: ArchiveLimits;
}

/** Members between two words of how many are done. */
const STRIDE = 32;

/** The first bytes of a zip, and of an empty one. */
const SIGNATURES = [0x04034b50, 0x06054b50];

/** Whether bytes begin as a zip does. */
export const areArchive = (bytes: Uint8Array): boolean => bytes.length >= 4 && SIGNATURES.includes(toView(bytes).getUint32(0, true));

/** Whether a file begins as a zip does, whatever its name. */
export const isArchive = async (blob: Blob): Promise<boolean> => blob.size >= 4 && areArchive(await readBytes(blob, 0, 4));

const toFault = (fault: ArchiveFault): MemberFault => ({ name: '', fault });

type Faults = Map<Plan, ArchiveFault>;

/** Takes a member's bytes; `undefined` when it is not what it says. */
type Take = (plan: Plan, bytes: Uint8Array | undefined) => void;

const unpackBatch = async (blob: Blob, batch: Batch, take: Take): Promise<void> => {
  const bytes = await readBytes(blob, batch.start, batch.end);
  for (const plan of batch.plans) {
    take(plan, unpackMember(bytes.subarray(plan.member.start - batch.start, toEnd(plan) - batch.start), plan.member));
  }
};

/** Hands members on as they come; notes those that are not what they say, or whose name was there before. */
const toTake = (receive: (member: Member) => void, faults: Faults): Take => {
  const names = new Set<string>();
  return (plan, bytes) => {
    const name = plan.member.label;
    if (bytes === undefined) return void faults.set(plan, 'archive-damaged');
    if (names.has(name)) faults.set(plan, 'name-repeated');
    names.add(name);
    receive({ name, bytes });
  };
};

/**
 * Reads the texts in a zip (.txt, .md, .markdown, .json, .jsonl; stored or deflated) and hands each to `receive`, in the
 * order of the archive's directory. Folders, hidden files and other types are passed over without a word. Resolves to
 * what is wrong, in the same order; a member that is wrong is left out, never handed on in part, and the others are read.
 * Takes room for one member and 1 MB at a time. Rejects only when the file behind `blob` is gone, or `receive` throws.
 * Example: `await readArchive(file, ({ name, bytes }) => texts.push({ name, bytes }))` → `[]`.
 */
export const readArchive = async (
  blob: Blob,
  receive: (member: Member) => void,
  { onProgress = () => {}, limits = ARCHIVE_LIMITS }: Reading = {},
): Promise<readonly MemberFault[]> => {
  const directory = await readDirectory(blob, limits);
  if (!directory.ok) return [toFault(directory.error)];
  const plans = toPlans(directory.value, limits);
  if (plans.length === 0) return [toFault('archive-empty')];
  if (isTooMuch(plans, limits)) return [toFault('archive-too-large')];
  const faults: Faults = new Map(plans.flatMap((plan) => (plan.fault === undefined ? [] : [[plan, plan.fault]])));
  const sound = plans.filter(({ fault }) => fault === undefined);
  const take = toTake(receive, faults);
  let done = 0;
  const takeNext: Take = (plan, bytes) => {
    take(plan, bytes);
    done += 1;
    if (done % STRIDE === 0 || done === sound.length) onProgress(done, sound.length);
  };
  for (const batch of toBatches(sound)) await unpackBatch(blob, batch, takeNext);
  return plans.flatMap((plan) => {
    const fault = faults.get(plan);
    return fault === undefined ? [] : [{ name: plan.member.label, fault }];
  });
};
