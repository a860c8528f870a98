import { FaultError } from '../fault.ts';

/** The room that the extension takes on this machine. */
export interface StorageSpace {
  /** Bytes; `null` where the browser does not say. */
  readonly usage: number | null;
  /** Whether the browser may not throw it away when the disk runs low. */
  readonly isPersisted: boolean;
}

/** Reads it. */
export const readStorageSpace = async (): Promise<StorageSpace> => {
  const [{ usage = null }, isPersisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
  return { usage, isPersisted };
};

/**
 * Whether an error says that the disk, or what of it is ours, is full. It is told as a quota, or in the words of what was
 * written: Chromium FILE_ERROR_NO_SPACE, Firefox NO_DEVICE_SPACE.
 */
export const isNoSpace = (error: unknown): boolean => !(error instanceof FaultError) && /quota|no_(?:device_)?space/i.test(String(error));

/** Asks the browser to keep it. Firefox asks the reader, who may never answer: not to be waited for. */
export const requestPersistence = (): Promise<boolean> => navigator.storage.persist();
