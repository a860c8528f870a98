import { AT_START, type Failing, type Place } from './failing-storage.ts';
import type { Firefox } from './firefox.ts';

/** The page as its own scripts see it: what a test runs there has globals of its own. */
type Own = typeof window & { readonly failing: Failing };

/** Makes the `call`-th call of storage to come fail in `place`, from 1. */
export const failAt = (firefox: Firefox, place: Place, call: number): Promise<void> =>
  firefox.evaluate((where, which) => (window as unknown as Own).failing.arm(where, which), place, call);

/** Makes the `call`-th call fail that the page makes from its next start on; none where it is 0. */
export const failAtStart = (firefox: Firefox, call: number): Promise<void> =>
  firefox.evaluate((name, which) => window.sessionStorage.setItem(name, which), AT_START, String(call));

/** How many calls of storage were still to come, with the one that is to fail: 0 or less once that was made. */
export const readLeft = (firefox: Firefox, place: Place): Promise<number> =>
  firefox.evaluate((where) => (window as unknown as Own).failing.readLeft(where), place);
