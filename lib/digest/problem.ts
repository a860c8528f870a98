import { dropUnseen } from './lines.ts';

/** Everything that can be wrong with a digest file, by what is to be done about it. */
export const PROBLEM_SEVERITY = {
  'empty-file': 'error',
  'file-too-large': 'error',
  'file-unreadable': 'error',
  'not-text': 'error',
  encoding: 'error',
  'encoding-guessed': 'warning',
  'html-not-supported': 'error',
  'unknown-format': 'error',
  'date-missing': 'warning',
  'date-invalid': 'warning',
  'title-missing': 'error',
  'paper-missing': 'error',
  'authors-missing': 'warning',
  'too-many-authors': 'warning',
  'commentary-missing': 'warning',
  'entry-too-long': 'error',
  'tags-missing': 'warning',
  'too-many-tags': 'warning',
  'entry-empty': 'error',
  'stray-text': 'warning',
  'too-many-entries': 'error',
  'too-many-problems': 'warning',
  'json-invalid': 'error',
  'json-too-deep': 'error',
  'version-newer': 'warning',
  'field-invalid': 'warning',
  'id-invalid': 'warning',
  'id-without-entry': 'warning',
  'archive-damaged': 'error',
  'archive-encrypted': 'error',
  'archive-method': 'error',
  'archive-too-large': 'error',
  'archive-too-many': 'error',
  'archive-nested': 'error',
  'archive-empty': 'error',
  'member-too-large': 'error',
  'name-repeated': 'warning',
  'store-full': 'error',
} as const;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

/** A place in a file; lines and columns count from 1, columns in UTF-16 units, as editors do. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong with a digest file. An error means that something of the file could not be taken. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly position: Position;
  /** What stands there, 80 characters at most. */
  readonly excerpt: string;
}

const LONGEST_EXCERPT = 80;

/** A problem of a known code at a place, with the text found there, both fit to be shown. */
export const toProblem = (code: ProblemCode, position: Position, found = ''): Problem => ({
  code,
  severity: PROBLEM_SEVERITY[code],
  position: { ...position, file: dropUnseen(position.file) },
  excerpt: dropUnseen(found.slice(0, LONGEST_EXCERPT)),
});
