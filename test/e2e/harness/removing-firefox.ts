import type { Firefox } from './firefox.ts';
import { pressButton } from './importing-firefox.ts';

/** Asks for something to be taken away; what is asked back is answered. */
export type Press = (firefox: Firefox) => Promise<void>;

/** Undoes the newest import, which stands first. */
export const pressUndo: Press = (firefox) => pressButton(firefox, '되돌리기');

/** Removes the source whose name has `many` in it. */
export const pressRemove: Press = async (firefox) => {
  await pressButton(firefox, '지우기', 'many');
  await firefox.waitFor(() => document.querySelector('.ask-yes'));
  await pressButton(firefox, '지우기', 'many');
};

/** Goes back to the bundled digest. */
export const pressReset: Press = async (firefox) => {
  await pressButton(firefox, '기본 다이제스트로 돌아가기');
  await pressButton(firefox, '모두 지우기');
};
