/** Where a removal stands still when the browser is killed, by the lock for that; whether it is begun by then. */
export const REMOVAL_MOMENTS = [
  { when: 'before anybody writes down what goes', lock: 'gloss-write', isBegun: false },
  { when: 'when it is written down what goes', lock: 'held-reply-index', isBegun: true },
  { when: 'when the entries are gone, and the indexes know nothing of it', lock: 'held-index', isBegun: true },
  { when: 'when it is said to be done', lock: null, isBegun: true },
] as const;
export type RemovalMoment = (typeof REMOVAL_MOMENTS)[number];

/** The ways to take something away, by how a browser is asked for each; `isAll` where it leaves the package's alone. */
export const toRemovals = <Press>({ pressUndo, pressRemove, pressReset }: Readonly<Record<'pressUndo' | 'pressRemove' | 'pressReset', Press>>) => [
  { what: 'an undoing', press: pressUndo, isAll: false },
  { what: 'the removal of a source', press: pressRemove, isAll: false },
  { what: 'the return to the bundled digest', press: pressReset, isAll: true },
] as const;
