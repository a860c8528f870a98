/** What may fail of which the browser has no word; the sentence `fault_…` of the same name tells a reader. */
export const FAULTS = [
  'file_changed',
  'database_late',
  'original_gone',
  'original_damaged',
  'entries_damaged',
  'index_damaged',
  'package_damaged',
  'worker_ended',
  'unexpected',
] as const;
type Fault = (typeof FAULTS)[number];

/** A fault that we found ourselves; `about` names what it was found in, which only some sentences tell. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: Fault;
  readonly about: string;

  constructor(fault: Fault, about = '') {
    super(`${fault} ${about}`.trim());
    this.fault = fault;
    this.about = about;
  }
}

/** Why something failed: a fault to be named in the reader's language, or the browser's own words. */
export type Reason = Pick<FaultError, 'fault' | 'about'> | { readonly words: string };

/** The reason that an error gives. */
export const toReason = (error: unknown): Reason =>
  error instanceof FaultError ? { fault: error.fault, about: error.about } : { words: String(error) };
