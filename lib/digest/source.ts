/** Where a source came from. */
export type SourceKind = 'bundle' | 'file' | 'folder' | 'zip' | 'paste';

/** A file, a folder or a text that entries were taken from. */
export interface Source {
  /** Counts up and is never given twice at a time; 0 is the package's. */
  readonly number: number;
  /** Sources that were applied together share it; 0 is the package's. */
  readonly importNumber: number;
  readonly name: string;
  readonly kind: SourceKind;
  /** When it was applied, ISO 8601 in UTC; empty for the package's. */
  readonly at: string;
  /** How many entries it holds. */
  readonly entries: number;
  /** SHA-256 of its bytes, hexadecimal; the extension's version for the package's. */
  readonly checksum: string;
}
