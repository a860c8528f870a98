import type { Firefox } from './firefox.ts';

// Runs in the browser, with the window that the keys are for.
const pressKeys = (keys: readonly string[]): void => {
  interface Keyboard {
    beginInputTransactionForTests(view: unknown): boolean;
    keydown(event: KeyboardEvent): number;
    keyup(event: KeyboardEvent): boolean;
  }
  const { Cc, Ci } = globalThis as unknown as { Cc: Record<string, { createInstance(kind: unknown): Keyboard }>; Ci: Record<string, unknown> };
  const keyboard = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci['nsITextInputProcessor']);
  if (keyboard?.beginInputTransactionForTests(window) !== true) throw new Error('no keyboard');
  for (const key of keys) keyboard.keydown(new KeyboardEvent('keydown', { key }));
  for (const key of keys.toReversed()) keyboard.keyup(new KeyboardEvent('keyup', { key }));
};

/** Presses keys together on the keyboard: they go to whatever has the focus in all of the browser's window. */
export const pressInFront = (firefox: Firefox, ...keys: readonly string[]): Promise<void> => firefox.evaluateInBrowser(pressKeys, keys);

/** Presses keys together in the page of the tab. */
export const pressInTab = (firefox: Firefox, ...keys: readonly string[]): Promise<void> => firefox.evaluateAsSystem(pressKeys, keys);
