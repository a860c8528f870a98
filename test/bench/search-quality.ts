import { judgeAll, readJudgedEntries, readQueries, type Outcome } from '../search/judged.ts';
import type { Figure } from './figures.ts';
import type { Engine } from './search-engine.ts';
import { FLEXSEARCH } from './search-flexsearch.ts';
import { MINISEARCH, MINISEARCH_BIGRAMS } from './search-minisearch.ts';
import { OURS } from './search-ours.ts';
import { SCAN } from './search-scan.ts';

const ENGINES: readonly Engine[] = [OURS, SCAN, MINISEARCH, MINISEARCH_BIGRAMS, FLEXSEARCH];
/** Kinds that are asked with operators, which are ours alone. */
const WITH_OPERATORS: ReadonlySet<string> = new Set(['tag', 'phrase', 'exclude', 'author', 'date', 'id']);
/** Least recall over all queries, and in a kind. */
const LEAST = { all: 0.97, kind: 0.9 };

interface Judged {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

const judge = async ({ name, build }: Engine): Promise<Judged> => {
  const entries = readJudgedEntries();
  const { find } = await (await build(entries)).load();
  return { name, outcomes: judgeAll((text) => find(text).map((key) => entries[key]?.arxivIds[0] ?? '')) };
};

type Measure = 'recall' | 'reciprocal';

const toMean = (outcomes: readonly Outcome[], measure: Measure): number =>
  outcomes.reduce((sum, outcome) => sum + outcome[measure], 0) / outcomes.length;

const ofKinds = ({ outcomes }: Judged, isWanted: (kind: string) => boolean): Outcome[] => outcomes.filter(({ kind }) => isWanted(kind));

const isPlain = (kind: string): boolean => !WITH_OPERATORS.has(kind);

const toRow = (label: string, judged: readonly Judged[], isWanted: (kind: string) => boolean): string => {
  const cells = judged.map((each) => ofKinds(each, isWanted)).map((outcomes) => `${toMean(outcomes, 'recall').toFixed(3)} / ${toMean(outcomes, 'reciprocal').toFixed(3)}`);
  return label.padEnd(22) + cells.map((cell) => cell.padStart(21)).join('');
};

/** Recall@10 and MRR of each engine, by the kind of query. */
const toTable = (judged: readonly Judged[], kinds: readonly string[]): string =>
  [
    'recall@10 / MRR'.padEnd(22) + judged.map(({ name }) => name.padStart(21)).join(''),
    ...kinds.map((kind) => toRow(kind, judged, (each) => each === kind)),
    toRow('without operators', judged, isPlain),
    toRow('all', judged, () => true),
  ].join('\n');

const toOverall = ({ name, outcomes }: Judged): Figure[] => [
  { name: `quality, ${name}: recall@10`, value: toMean(outcomes, 'recall'), unit: '', limit: name === OURS.name ? LEAST.all : null, isLeast: true },
  { name: `quality, ${name}: MRR`, value: toMean(outcomes, 'reciprocal'), unit: '', limit: null },
];

const toKind = (judged: Judged, kind: string): Figure =>
  ({ name: `quality, ${judged.name}: recall@10, ${kind}`, value: toMean(ofKinds(judged, (each) => each === kind), 'recall'), unit: '', limit: LEAST.kind, isLeast: true });

// Of queries without operators: an engine that does not know them is not asked for them.
const toLead = (ours: Judged, other: Judged): Figure => {
  const [own, its] = [ours, other].map((each) => toMean(ofKinds(each, isPlain), 'recall'));
  return { name: `quality, Gloss − ${other.name}: recall@10 without operators`, value: (own ?? NaN) - (its ?? NaN), unit: '', limit: 0, isLeast: true };
};

/** How well our search and others find what is meant, by the judged queries. Prints a table of all kinds. */
export const measureSearchQuality = async (): Promise<Figure[]> => {
  const kinds = [...new Set(readQueries().map(({ kind }) => kind))];
  const judged: Judged[] = [];
  for (const engine of ENGINES) judged.push(await judge(engine));
  console.log(toTable(judged, kinds));
  const [ours, ...others] = judged;
  if (ours === undefined) return [];
  return [...judged.flatMap(toOverall), ...kinds.map((kind) => toKind(ours, kind)), ...others.map((other) => toLead(ours, other))];
};
