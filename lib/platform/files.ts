import { browser } from './browser.ts';

const openPackaged = async (path: string): Promise<Response> => {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`The package has no file ${path}`);
  return response;
};

/**
 * The bytes of a file of the package; `path` is relative to its root, `digests/2024-02-13.txt`.
 * Throws when there is no such file. Not for content scripts, which may not read the package.
 */
export const readPackagedBytes = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await openPackaged(path)).arrayBuffer());

/** The JSON value in a file of the package. Throws as {@link readPackagedBytes} does. */
export const readPackagedJson = async (path: string): Promise<unknown> => (await openPackaged(path)).json();
