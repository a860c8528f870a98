import { describe, expect, it } from 'vitest';
import { judgeAll, readJudgedEntries, readQueries, toOwnSearch } from './judged.ts';

const FLOORS = { queries: 120, ofKind: 8, recall: 0.97, recallOfKind: 0.9 };

const entries = readJudgedEntries();
const queries = readQueries();
const kinds = [...new Set(queries.map(({ kind }) => kind))];

describe('the judged queries', () => {
  it('are many, of every kind', () => {
    expect(queries.length).toBeGreaterThanOrEqual(FLOORS.queries);
    for (const kind of kinds) expect(queries.filter((query) => query.kind === kind).length, kind).toBeGreaterThanOrEqual(FLOORS.ofKind);
  });

  it('want papers that are there, once each, no more than ten, and ask nothing twice', () => {
    const ids = new Set<string>(entries.flatMap(({ arxivIds }) => arxivIds));
    expect(ids.size).toBe(entries.length);
    for (const { text, wanted } of queries) {
      expect(wanted.filter((id) => !ids.has(id)), text).toEqual([]);
      expect(new Set(wanted).size, text).toBe(wanted.length);
      expect(wanted.length, text).toBeLessThanOrEqual(10);
    }
    expect(new Set(queries.map(({ kind, text }) => `${kind}\t${text}`)).size).toBe(queries.length);
  });
});

describe('our search, among its ten best', () => {
  const outcomes = judgeAll(toOwnSearch());
  const toRecall = (kind?: string): number => {
    const those = outcomes.filter((outcome) => kind === undefined || outcome.kind === kind);
    return those.reduce((sum, { recall }) => sum + recall, 0) / those.length;
  };

  it('has nearly all that is meant', () => {
    expect(toRecall()).toBeGreaterThanOrEqual(FLOORS.recall);
  });

  it.each(kinds)('has nearly all that is meant by queries of kind %s', (kind) => {
    const missed = outcomes.filter((outcome) => outcome.kind === kind && outcome.recall < 1).map(({ text }) => text);
    expect(toRecall(kind), missed.join('\n')).toBeGreaterThanOrEqual(FLOORS.recallOfKind);
  });
});
