import { afterEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../lib/digest/entry.ts';
import { parseDigest } from '../../lib/digest/parse.ts';
import type { Parsed } from '../../lib/digest/parsed.ts';
import { toCanonical } from '../../lib/digest/to-canonical.ts';
import { parseTexts } from '../../lib/store/parse-texts.ts';
import { readTexts } from '../../lib/store/read-item.ts';
import { HOSTILE_FILES, type HostileFile } from '../fixtures/hostile/index.ts';

/** Reads a file as an import does before anything is compared or written. */
const read = async ({ file, make }: HostileFile): Promise<Parsed> => {
  const content = new Blob([Uint8Array.from(await make())]);
  const { texts, problems } = await readTexts({ name: file, kind: 'file', files: [{ name: file, content }] });
  const parsed = parseTexts(texts);
  return { entries: parsed.entries, problems: [...problems, ...parsed.problems] };
};

const readAgain = (entries: readonly Entry[], file: string): Parsed =>
  parseDigest({ name: file, bytes: new TextEncoder().encode(toCanonical(entries, file)) });

/** Joiners and variation selectors, which emoji are made with, are seen in what they join. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\uffff](?<![\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}])/u;

const toSingles = ({ title, altTitles, authors, abstract, tags, date, url }: Entry): string[] =>
  [title, ...altTitles, ...authors, abstract, ...tags, date ?? '', url ?? ''];

const findUnclean = (entry: Entry): string[] => {
  const texts = [entry.commentary, entry.commentaryEn].map((text) => text.replaceAll('\n', ' '));
  return [...toSingles(entry), ...texts].filter((text) => UNSEEN.test(text) || text !== text.normalize('NFC') || !text.isWellFormed());
};

const isLink = (text: string): boolean => {
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
};

const BUILT_IN = [Object, Array, Function, Map, Set, String, Promise].map(({ prototype }) => prototype);
const readBuiltIn = (): readonly PropertyKey[][] => BUILT_IN.map((prototype) => Reflect.ownKeys(prototype));
const BEFORE = Object.freeze(readBuiltIn());

describe(`${HOSTILE_FILES.length} hostile files`, () => {
  afterEach(() => expect(readBuiltIn()).toEqual(BEFORE));

  it.each(HOSTILE_FILES.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const { must, file: name } = file;
    const { entries, problems } = await read(file);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(must.problems));
    expect(entries).toHaveLength(must.entries);
    if (must.first !== undefined) expect(entries[0]).toMatchObject(must.first);
    if (must.places !== undefined) expect(problems.map(({ position }) => position.file)).toEqual(must.places);
    expect(problems.flatMap(({ position, excerpt }) => [position.file, excerpt]).filter((text) => UNSEEN.test(text))).toEqual([]);
    expect(entries.flatMap(findUnclean)).toEqual([]);
    expect(entries.flatMap(({ url }) => url ?? []).filter((url) => !isLink(url))).toEqual([]);
    expect(readAgain(entries, name)).toEqual({ entries, problems: [] });
  });
});
