/** Path of a Chromium-family browser on this machine; `undefined` when there is none. */
export declare const findChromium: () => Promise<string | undefined>;
