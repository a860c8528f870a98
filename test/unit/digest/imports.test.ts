import { describe, expect, it } from 'vitest';
import { toUndoable } from '../../../lib/digest/imports.ts';
import type { Source } from '../../../lib/digest/source.ts';

const source = (number: number, importNumber: number, kind: Source['kind'] = 'file'): Source =>
  ({ number, importNumber, name: `${number}.txt`, kind, at: `2024-02-1${importNumber}T00:00:00Z`, entries: number, checksum: '' });

describe('imports that can be undone', () => {
  it('are the last five, newest first, each with all its sources, and never the package', () => {
    const sources = [source(0, 0, 'bundle'), ...[1, 2, 3, 4, 5, 6].map((number) => source(number, number)), source(7, 6)];
    expect(toUndoable(sources).map(({ importNumber, names, entries }) => [importNumber, names, entries])).toEqual([
      [6, ['6.txt', '7.txt'], 13], [5, ['5.txt'], 5], [4, ['4.txt'], 4], [3, ['3.txt'], 3], [2, ['2.txt'], 2],
    ]);
  });
});
