import { browser } from './browser.ts';

/** Whether this is a private window: what a reader does in one is not written down. */
export const isPrivateWindow = (): boolean => browser.extension.inIncognitoContext === true;
