import { FaultError } from '../fault.ts';
import { browser } from './browser.ts';

// Each browser has words of its own for a file that is not there or is none, and some find out only when it is read.
const readPackaged = async <T>(path: string, read: (response: Response) => Promise<T>): Promise<T> => {
  const address = browser.runtime.getURL(path);
  try {
    const response = await fetch(address);
    if (response.ok) return await read(response);
    throw new Error(response.statusText);
  } catch (error) {
    console.error('Gloss: no file of the package', path, error);
    throw new FaultError('package_damaged', path);
  }
};

/**
 * The bytes of a file of the package; `path` is relative to its root, `digests/2024-02-13.txt`.
 * Throws a {@link FaultError} when it cannot be read. Not for content scripts, which may not read the package.
 */
export const readPackagedBytes = (path: string): Promise<Uint8Array> =>
  readPackaged(path, async (response) => new Uint8Array(await response.arrayBuffer()));

/** The JSON value in a file of the package. Throws as {@link readPackagedBytes} does, also where it is no JSON. */
export const readPackagedJson = (path: string): Promise<unknown> => readPackaged(path, (response) => response.json());
