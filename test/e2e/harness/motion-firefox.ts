import type { Firefox } from './firefox.ts';

/** Firefox's setting by which its reader asks for stillness. */
export const STILL = { 'ui.prefersReducedMotion': 1 } as const;

const setInBrowser = (motion: number): void => {
  const { Services } = globalThis as unknown as { Services: { prefs: { setIntPref(name: string, value: number): void } } };
  Services.prefs.setIntPref('ui.prefersReducedMotion', motion);
};

/** Has its reader ask for stillness, or not, and waits until the page of the tab knows. */
export const setMotion = async (firefox: Firefox, motion: 'reduce' | 'no-preference'): Promise<void> => {
  await firefox.evaluateInBrowser(setInBrowser, motion === 'reduce' ? 1 : 0);
  await firefox.waitFor((wanted) => matchMedia(`(prefers-reduced-motion: ${wanted})`).matches, motion);
};
