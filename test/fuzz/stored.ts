import { withFiles, withLocal } from './stored-browser.ts';
import fc from 'fast-check';
import type { Source } from '../../lib/digest/source.ts';
import { toBlocks, type EntryBlock } from '../../lib/store/entry-blocks.ts';
import { readHistory } from '../../lib/store/history.ts';
import { hasUnfinished, readJournal, readRemoval } from '../../lib/store/journal.ts';
import { parseSource } from '../../lib/store/parse-source.ts';
import { readSettings, toSettings } from '../../lib/store/settings.ts';
import { DamagedError, isSoundBlock, takeRows } from '../../lib/store/sound-blocks.ts';
import { toStoredEntries } from '../../lib/store/stored-entry.ts';
import { ENTRY } from '../fixtures/arbitrary-entry.ts';
import { mutateText } from './mutate.ts';
import { expectSame, expectThat, toProperty, type Property } from './property.ts';

const any = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(undefined, Number.NaN, Infinity, -1, 0.5, 2 ** 53, '', '__proto__', 'ko'));

/** Mostly as it should be: what is wrong in one field alone is what a parser may miss. */
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: any });
const orAny = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 6, arbitrary }, { weight: 1, arbitrary: any });

const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const KINDS = ['bundle', 'file', 'folder', 'zip', 'paste'] as const;
const source = orAny(fc.record({
  number: mostly(fc.nat()), importNumber: mostly(fc.nat()), entries: mostly(fc.nat()), kind: mostly(fc.constantFrom(...KINDS)),
  name: mostly(fc.string()), at: mostly(fc.string()), checksum: mostly(fc.string()), more: any,
}));

const expectSource = ({ number, importNumber, entries, kind, name, at, checksum, ...more }: Source): void => {
  expectThat([number, importNumber, entries].every(isCount), 'counts');
  expectThat([name, at, checksum].every(isText) && KINDS.includes(kind), 'texts, and a kind that there is');
  expectSame(more, {}, 'nothing else');
};

const checkSource = (value: unknown): unknown => {
  const parsed = parseSource(value);
  if (parsed === undefined) return undefined;
  expectSource(parsed);
  expectSame(parseSource(parsed), parsed, 'a source that was looked at');
  return parsed;
};

const settings = orAny(fc.record({ folded: mostly(fc.boolean()), language: mostly(fc.constantFrom('ko', 'en', null)), hiddenHosts: mostly(fc.array(mostly(fc.string()), { maxLength: 3 })), more: any }, { requiredKeys: [] }));

const checkSettings = async (stored: unknown): Promise<unknown> => {
  const read = toSettings(stored);
  const { folded, language, hiddenHosts, ...more } = read;
  expectThat(typeof folded === 'boolean' && [null, 'ko', 'en'].includes(language) && hiddenHosts.every(isText), 'settings that there are');
  expectSame([more, toSettings(read)], [{}, read], 'settings and nothing else, which stay what they are');
  expectSame(await withLocal({ settings: stored }, readSettings), read, 'what is read of them');
  return read;
};

const WHAT = ['discarded', 'finished', 'rebuilt', 'partly', 'lost', 'indexed'];
const line = orAny(fc.record({ at: mostly(fc.string()), what: mostly(fc.constantFrom(...WHAT)), name: mostly(fc.string()) }));

const checkHistory = async (history: unknown): Promise<unknown> => {
  const lines = await withLocal({ history }, readHistory);
  expectThat(lines.every(({ at, what, name }) => isText(at) && isText(name) && WHAT.includes(what)), 'lines that can be said');
  return lines;
};

const record = orAny(fc.record({ source, state: mostly(fc.constantFrom('staged', 'done')) })).map((value) => JSON.stringify(value) ?? '');
const text = mutateText(record, fc.constantFrom('{', '}', '[', ']', '"', ',', '\0', 'null', '-1'));
const files = fc.record({ 'source-1.json': text, 'source-2.json': text, 'removal.json': fc.oneof(text, orAny(fc.array(mostly(fc.nat()))).map((value) => JSON.stringify(value) ?? '')) }, { requiredKeys: [] });

const checkJournal = (kept: Readonly<Record<string, string>>): Promise<unknown> =>
  withFiles(kept, async () => {
    const records = await readJournal();
    for (const { source: own, state } of records) {
      expectSource(own);
      expectThat(own.kind !== 'bundle' && ['staged', 'done'].includes(state), 'an import and how far it has come');
    }
    const [removal, isUnfinished] = [await readRemoval(), await hasUnfinished()];
    expectThat(removal?.every(isCount) ?? !Object.hasOwn(kept, 'removal.json'), 'numbers of what is going');
    expectThat(isUnfinished || records.every(({ state }) => state === 'done'), 'an end of what was begun');
    return [records, removal, isUnfinished];
  });

type Change = readonly [where: 'row' | 'block', field: string, value: unknown];
const FIELDS = ['key', 'arxivIds', 'title', 'altTitles', 'authors', 'abstract', 'commentary', 'commentaryEn', 'tags', 'date', 'url', 'mentionIds', 'titleKey', 'number', 'rows', 'dates', 'titleKeys'];
const change: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom('row', 'block'), fc.constantFrom(...FIELDS), fc.oneof(any, fc.array(any, { maxLength: 2 })));
const blocks = fc.tuple(fc.array(ENTRY, { minLength: 1, maxLength: 3 }), fc.option(change, { nil: undefined }));

const toChanged = (block: EntryBlock, [where, field, value]: Change): EntryBlock =>
  where === 'block' ? { ...block, [field]: value } : { ...block, rows: block.rows.map((row, place) => (place === 0 ? { ...row, [field]: value } : row)) };

const takeOrNone = (block: EntryBlock): ReturnType<typeof takeRows> | undefined => {
  try {
    return takeRows(block);
  } catch (error) {
    if (error instanceof DamagedError) return undefined;
    throw error;
  }
};

const checkBlock = ([entries, changed]: readonly [Parameters<typeof toStoredEntries>[0], Change | undefined]): unknown => {
  const [written] = toBlocks(toStoredEntries(entries, 1));
  if (written === undefined) throw new Error('no block');
  const block = changed === undefined ? written : toChanged(written, changed);
  const [rows, isSound] = [takeOrNone(block), isSoundBlock(block)];
  expectThat(changed !== undefined || isSound, 'a block as it was written is sound');
  expectThat(!isSound || rows !== undefined, 'a sound block has rows');
  for (const { key, title, commentary, arxivIds, tags, authors, altTitles, mentionIds } of rows ?? []) {
    expectThat(isCount(key) && isText(title) && isText(commentary), 'a row of texts');
    expectThat([arxivIds, tags, authors, altTitles, mentionIds].every((list) => Array.isArray(list) && list.every(isText)), 'a row of lists of texts');
  }
  return [rows, isSound];
};

/** What Gloss reads back from where the browser keeps it: whatever is there, it is sound or it is none. */
export const STORED: readonly Property[] = [
  toProperty('stored-sources', { runs: 5_000, arbitrary: source, check: checkSource }),
  toProperty('stored-settings', { runs: 3_000, arbitrary: settings, check: checkSettings }),
  toProperty('stored-history', { runs: 3_000, arbitrary: orAny(fc.array(line, { maxLength: 3 })), check: checkHistory }),
  toProperty('stored-journal', { runs: 2_000, arbitrary: files, check: checkJournal }),
  toProperty('stored-blocks', { runs: 5_000, arbitrary: blocks, check: checkBlock }),
];
