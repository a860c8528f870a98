import { HEADER_SIZE, type Plan } from './archive-plan.ts';

/** Plans whose members lie one after the other, to be read from the file at once: a look into a file costs more than 1 KB. */
export interface Batch {
  readonly plans: readonly Plan[];
  readonly start: number;
  readonly end: number;
}

const LARGEST_BATCH = 2 ** 20;
const LARGEST_GAP = 2 ** 14;
/** The directory does not say how much a header has after the name. */
const LONGEST_EXTRA = 0xffff;

/** Up to where a member's bytes may go. */
export const toEnd = ({ member, room }: Plan): number =>
  Math.min(room, member.start + HEADER_SIZE + member.name.length + LONGEST_EXTRA + member.packed);

const isNext = ({ start, end }: Batch, plan: Plan): boolean =>
  plan.member.start >= end && plan.member.start - end <= LARGEST_GAP && toEnd(plan) - start <= LARGEST_BATCH;

/** The batches in which to read `plans` without changing their order. A batch of more than one is 1 MB at most. */
export const toBatches = (plans: readonly Plan[]): Batch[] => {
  const batches: { plans: Plan[]; start: number; end: number }[] = [];
  for (const plan of plans) {
    const last = batches.at(-1);
    if (last !== undefined && isNext(last, plan)) {
      last.plans.push(plan);
      last.end = toEnd(plan);
    } else batches.push({ plans: [plan], start: plan.member.start, end: toEnd(plan) });
  }
  return batches;
};
