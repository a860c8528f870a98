/** What the files say of themselves that Gloss writes. */
export const FORMAT = { format: 'gloss-digest', version: 1 } as const;
