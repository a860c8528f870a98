import type { Result } from '../result.ts';
import { browser } from '../platform/browser.ts';
import type { Protocol } from './protocol.ts';

/**
 * Asks the background, waking it if it sleeps. A failure there, and an extension that was updated under this page,
 * come back as an error value.
 * @example const found = await ask('lookUp', [paper]); if (found.ok) show(found.value.glosses);
 */
export const ask = async <Name extends keyof Protocol>(
  name: Name,
  value: Parameters<Protocol[Name]>[0],
): Promise<Result<ReturnType<Protocol[Name]>, string>> => {
  try {
    const reply: Result<ReturnType<Protocol[Name]>, string> | undefined = await browser.runtime.sendMessage({ name, value });
    return reply ?? { ok: false, error: 'no answer' };
  } catch (error) {
    return { ok: false, error: String(error) };
  }
};
