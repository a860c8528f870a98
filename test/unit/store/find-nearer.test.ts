import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query.ts';
import { findNearer } from '../../../lib/store/find-nearer.ts';
import { toSearch } from '../../fixtures/searches.ts';

const nearerOf = (text: string, counts: Readonly<Record<string, number>>, tags: readonly string[] = []) =>
  findNearer(toSearch(counts).search, { request: { text, tags }, clauses: parseQuery(text).clauses });

describe('the nearer searches', () => {
  it('are those without one clause that find anything, most first', async () => {
    const nearer = await nearerOf('#moe 날짜:2024-03 저자:Doe', { '#moe 날짜:2024-03': 2, '#moe 저자:Doe': 5 });
    expect(nearer.map(({ request, found }) => [request.text, found.keys.length])).toEqual([['#moe 저자:Doe', 5], ['#moe 날짜:2024-03', 2]]);
    expect(nearer[0]?.without).toMatchObject({ kind: 'date', text: '2024-03' });
  });

  it('are without what narrows the search too', async () => {
    expect((await nearerOf('moe', { moe: 3, ' +rl': 2 }, ['rl'])).map(({ without }) => without)).toEqual(['narrowing', { kind: 'word', text: 'moe', isExcluded: false }]);
    expect((await nearerOf('moe', { moe: 3, ' +rl': 4 }, ['rl'])).map(({ request }) => [request.text, request.tags])).toEqual([['', ['rl']], ['moe', []]]);
  });

  it('are none where there is one thing alone, or where nothing less finds anything', async () => {
    expect(await nearerOf('moe', { '': 12 })).toEqual([]);
    expect(await nearerOf('moe rl', {})).toEqual([]);
  });

  it('are sought no further once nobody wants them', async () => {
    const { search, asked } = toSearch({ 'rl dpo': 1, 'moe dpo': 1, 'moe rl': 1 });
    expect(await findNearer(search, { request: { text: 'moe rl dpo' }, clauses: parseQuery('moe rl dpo').clauses }, () => asked.length < 1)).toEqual([]);
    expect(asked).toEqual(['rl dpo']);
  });
});
