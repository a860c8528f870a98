import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { answerArxiv } from '../fixtures/pages.ts';
import { APPLYING_STEPS, READING_STEPS } from '../../entrypoints/options/importing.ts';
import { startNetwork, type Network } from '../e2e/harness/network.ts';
import { LONG_TASK, readRounds, readTasks, toMedian, type Figure } from './figures.ts';
import { measureFullPages } from './full-pages.ts';
import { measureRound, type Round } from './import-round.ts';
import { makeEntries, makeNotes, type Material } from './material.ts';
import type { Work } from './work.ts';

/** So many that every third of them has a middle one: a single round that was far slower is not to excuse the others. */
const ROUNDS = 9;

const measureRounds = async (network: Network, material: Material): Promise<Round[]> => {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound(network, material));
  return rounds;
};

const totalOf = ({ choose, apply }: Round): number => choose.time + apply.time;

const toSteps = (name: string, rounds: readonly Round[]): Figure[] => {
  const toStep = (step: string, place: number, read: (round: Round) => Work): Figure =>
    ({ name: `${name}: ${step}`, value: toMedian(rounds.map((round) => read(round).steps[place] ?? 0)), unit: 'ms', limit: null });
  return [
    ...READING_STEPS.map((step, place) => toStep(step, place, ({ choose }) => choose)),
    ...APPLYING_STEPS.map((step, place) => toStep(step, place, ({ apply }) => apply)),
  ];
};

type Measure = (name: string, unit: string, read: (round: Round) => number, readAll?: typeof readRounds) => (limit: number | null) => Figure;

const toMeasure = (material: Material, rounds: readonly Round[]): Measure => (name, unit, read, readAll = readRounds) => (limit) =>
  ({ name: `${material.name}: ${name}`, ...readAll(rounds, (some) => toMedian(some.map(read))), unit, limit });

const longestOf = ({ choose, apply, undo, remove }: Round): number => Math.max(...[choose, apply, undo, remove].map((work) => work?.longestTask ?? 0));

// Each round by itself: the machine may be slower in one than in another.
const toShared = (measure: Measure, material: Material, rounds: readonly Round[]): Figure[] => [
  measure('raw put', 'ms', ({ raw }) => raw)(null),
  measure('chosen → review', 'ms', ({ choose }) => choose.time)(null),
  measure('apply → done', 'ms', ({ apply }) => apply.time)(null),
  ...toSteps(material.name, rounds),
  measure('undo / import', '×', (round) => round.undo.time / totalOf(round))(1),
  measure('longest task of a round, 0 below 50', 'ms', longestOf, readTasks)(LONG_TASK),
  measure('memory at the peak / unpacked bytes', '×', ({ memory }) => memory / material.bytes)(4),
];

const toNotes = (material: Material, rounds: readonly Round[]): Figure[] => {
  const measure = toMeasure(material, rounds);
  return [
    measure('chosen → review / raw put', '×', ({ choose, raw }) => choose.time / raw)(1.5),
    measure('apply → done / raw put', '×', ({ apply, raw }) => apply.time / raw)(2.5),
    ...toShared(measure, material, rounds),
    measure('remove / import', '×', (round) => (round.remove?.time ?? NaN) / totalOf(round))(1),
  ];
};

const toEntries = (material: Material, rounds: readonly Round[]): Figure[] => {
  const measure = toMeasure(material, rounds);
  return [measure('chosen → done / raw put', '×', (round) => totalOf(round) / round.raw)(3), ...toShared(measure, material, rounds)];
};

/** What importing costs, beside the raw put of the same entries in the same browser; and what pages cost after it. */
export const measureImports = async (): Promise<Figure[]> => {
  const network = await startNetwork(answerArxiv);
  const [notes, entries] = [await makeNotes(), await makeEntries()];
  try {
    return [
      ...toNotes(notes, await measureRounds(network, notes)),
      ...toEntries(entries, await measureRounds(network, entries)),
      ...(await measureFullPages(network, entries)),
    ];
  } finally {
    for (const { path } of [notes, entries]) rmSync(dirname(path), { recursive: true });
    network.close();
  }
};
