import { toVectorLines, toVectorName, VECTOR_NOTE, VECTORS } from '../../fixtures/xss-vectors.ts';
import { writeOne } from './write-files.ts';

/** Files on the disk, one a vector and named by it; gives their paths. `edition` is said at the end of each commentary. */
export const writeVectors = (from: number, count: number, edition = ''): string[] =>
  VECTORS.slice(from, from + count).map((vector, at) => writeOne(toVectorName(vector), toVectorLines(vector, from + at, edition)));

/** Every vector as a file, and the note that has all; gives their paths. */
export const writeAllVectors = (): string[] => [...writeVectors(0, VECTORS.length), writeOne('240213 note.md', VECTOR_NOTE)];
