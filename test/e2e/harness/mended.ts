/** What becomes of an import that the database has lost when another is applied: by what is kept of it, and what is there in the end. */
export const MENDED = [
  { name: 'comes again', bytes: undefined, left: ['a.jsonl 3'] },
  { name: 'is gone for good', bytes: null, left: [] },
] as const;
