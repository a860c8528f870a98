/** Path of Firefox on this machine; `undefined` when there is none. */
export declare const findFirefox: () => string | undefined;
