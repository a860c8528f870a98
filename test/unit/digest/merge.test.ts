import { describe, expect, it } from 'vitest';
import { mergeEntries } from '../../../lib/digest/merge.ts';
import type { Entry } from '../../../lib/digest/entry.ts';
import { toEntry } from '../../fixtures/entries.ts';

const old = toEntry({ title: 'T', commentary: '같은  글', tags: ['a'], authors: ['A', 'B'], date: '2024-01-01' });
const recent = toEntry({ title: 'T', commentary: '같은 글', tags: ['b'], authors: ['A'], abstract: 'x', date: '2024-02-01' });

describe('mergeEntries', () => {
  it('makes one of commentaries that differ in spaces: newest words, all tags, the longer lists', () => {
    const [entry, ...others]: Entry[] = mergeEntries([old, recent]);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ date: '2024-02-01', commentary: '같은 글', tags: ['b', 'a'], authors: ['A', 'B'], abstract: 'x' });
  });

  it('keeps different commentaries, newest first and the undated last', () => {
    const other = toEntry({ title: 'T', commentary: '다른 글', date: null });
    expect(mergeEntries([other, old, { ...recent, commentary: '새 글' }]).map(({ commentary }) => commentary)).toEqual(['새 글', '같은  글', '다른 글']);
  });

  it('of a paper of very many titles keeps the same when it is merged with what it came from', () => {
    const many = Array.from({ length: 18 }, (_, place) => toEntry({ title: `T${place}`, altTitles: [`U${place}`], commentary: `글 ${place}` }));
    const merged = mergeEntries(many);
    expect(merged[0]?.altTitles).toHaveLength(20);
    expect(mergeEntries([...many, ...merged])).toEqual(merged);
  });
});
