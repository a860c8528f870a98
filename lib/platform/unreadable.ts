/** Firefox says of a file that it cannot read no more than that the reading was aborted. */
const NAMES = ['NotFoundError', 'NotReadableError', ...(import.meta.env.FIREFOX ? ['AbortError'] : [])];

/**
 * Whether reading or opening a file that was chosen failed because it is gone, has changed since, or may not be read. Node
 * says it in the words of Chromium.
 */
export const isUnreadable = (error: unknown): boolean => error instanceof DOMException && NAMES.includes(error.name);
