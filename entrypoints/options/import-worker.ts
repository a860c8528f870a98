/**
 * Reads, compares, writes, removes and exports digests beside the options page, which stays free to be read meanwhile.
 * It reaches IndexedDB and files, but none of the extension's own API. To stop it at any moment leaves the store whole.
 */
import { toReview, toReviewRows, sliceRows, type ReviewRows } from '../../lib/digest/review.ts';
import type { PageIndexRecords } from '../../lib/match/page-index.ts';
import { toTranslate, type Language } from '../../lib/platform/i18n.ts';
import { WORDS } from '../../lib/platform/words.ts';
import { applyImport, draftPlan, removeImported, type DraftedPlan, type Telling } from '../../lib/store/apply-import.ts';
import { exportDigest } from '../../lib/store/export-digest.ts';
import { planImport } from '../../lib/store/plan-import.ts';
import { toProblemLine } from '../../lib/store/problem-lines.ts';
import type { Item } from '../../lib/store/item.ts';
import { toFailed, type Call, type Reply } from './import-calls.ts';
import type { Step } from './importing.ts';
import { startUnpacker } from './unpacker.ts';
import { holdLife } from './worker-life.ts';

let drafted: DraftedPlan | undefined;
let rows: ReviewRows | undefined;
let onIndexed = (): void => {};
const readArchive = startUnpacker();

const tell = (reply: Reply): void => postMessage(reply);

/** Milliseconds between two words of one step: the page draws each. */
const PAUSE = 50;
let [lastStep, nextTime]: [Step | '', number] = ['', 0];

const onStep = (step: Step, done: number, total: number): void => {
  const now = performance.now();
  if (step === lastStep && now < nextTime && done > 0 && done < total) return;
  [lastStep, nextTime] = [step, now + PAUSE];
  tell({ reply: 'progress', progress: { step, done, total } });
};

const askForIndex = (records: PageIndexRecords | null): Promise<void> =>
  new Promise((resolve) => {
    onIndexed = resolve;
    tell({ reply: 'index', records });
  });

const telling: Telling = { onStep, writer: { markStale: () => askForIndex(null), write: askForIndex } };

const makePlan = async (items: readonly Item[]): Promise<Reply> => {
  const plan = await planImport(items, { onStep, readArchive });
  drafted = draftPlan(plan);
  rows = toReviewRows(plan.changes, plan.problems);
  return { reply: 'review', review: toReview(rows) };
};

const apply = async (): Promise<Reply> => {
  if (drafted !== undefined) await applyImport(drafted, telling);
  drafted = undefined;
  return { reply: 'done' };
};

const writeProblems = (language: Language): Reply => {
  const t = toTranslate(WORDS[language]);
  const lines = (rows?.problems ?? []).map((problem) => `${toProblemLine(problem, t)}\n`);
  return { reply: 'files', files: [new Blob(lines, { type: 'text/plain' })] };
};

const remove = async ({ by, number }: Extract<Call, { call: 'remove' }>): Promise<Reply> => {
  await removeImported((source) => by === 'all' || source[by] === number, telling);
  return { reply: 'done' };
};

const answer = async (call: Exclude<Call, { call: 'indexed' }>): Promise<Reply> => {
  switch (call.call) {
    case 'plan':
      return makePlan(call.items);
    case 'apply':
      return apply();
    case 'rows':
      return { reply: 'rows', rows: sliceRows(rows ?? toReviewRows([], []), call.start) };
    case 'problems':
      return writeProblems(call.language);
    case 'remove':
      return remove(call);
    case 'export':
      return { reply: 'files', files: await exportDigest(call.source, call.name) };
  }
};

holdLife(() => tell({ reply: 'ready' }));

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  if (data.call === 'indexed') return onIndexed();
  return void answer(data).catch(toFailed).then(tell);
});
