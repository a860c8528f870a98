import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChanges } from '../../../lib/digest/changes.ts';
import type { Entry } from '../../../lib/digest/entry.ts';
import type { ExportFormat } from '../../../lib/digest/export-format.ts';
import { parseDigest } from '../../../lib/digest/parse.ts';
import { exportInSteps, toExportFiles, toExportText } from '../../../lib/store/export-papers.ts';
import { ENTRY } from '../../fixtures/arbitrary-entry.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { readAll } from '../../fixtures/read-all.ts';
import { readBibtex } from '../../fixtures/read-bibtex.ts';
import { readFrontMatter } from '../../fixtures/read-yaml.ts';
import { readZip } from '../../fixtures/read-zip.ts';
import { readSeed } from '../../fixtures/seed.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string, name = 'x.md') => parseDigest({ name, bytes: encode(text) });
const NAME = 'gloss-2024-02-13';

const exportOne = async (entries: readonly Entry[], format: ExportFormat): Promise<Blob> => {
  const { files: [file, ...more] } = await toExportFiles(entries, format, NAME);
  if (file === undefined || more.length > 0) throw new Error('not one file');
  return file;
};

/** What an import of a file would read. */
const readBack = async (entries: readonly Entry[], format: 'markdown' | 'notes-zip' | 'canonical') => {
  const file = await exportOne(entries, format);
  const files = format === 'notes-zip' ? await readAll(file) : { names: ['x.md'], texts: [await file.text()], faults: [] };
  const parsed = files.texts.map((text, place) => parse(text, files.names[place]));
  return { entries: parsed.flatMap((each) => each.entries), problems: [...files.faults, ...parsed.flatMap((each) => each.problems)] };
};

/** How many steps an export of so many papers, none with an id, is made in, and at how many of them one step looks at most. */
const countSteps = (size: number, format: ExportFormat, commentary: string): { readonly steps: number; readonly most: number } => {
  let seen = new Set<number>();
  const entries = Array.from({ length: size }, (_, place) => {
    const entry = toEntry({ title: `Paper ${place}`, tags: ['one', `tag-${place}`], commentary });
    return Object.defineProperty(entry, 'title', { enumerable: true, get: () => (seen.add(place), `Paper ${place}`) });
  });
  const made = exportInSteps(entries, format, NAME);
  let [steps, most] = [0, 0];
  for (let isDone = false; !isDone; steps += 1) {
    seen = new Set();
    isDone = made.next().done === true;
    most = Math.max(most, seen.size);
  }
  return { steps, most };
};

const FORMATS = ['markdown', 'notes-zip', 'canonical'] as const;

describe('a view that was written and is imported again', () => {
  it.each(FORMATS)('changes nothing where it came from: %s', async (format) => {
    await fc.assert(fc.asyncProperty(fc.array(ENTRY, { minLength: 1, maxLength: 6 }), async (made) => {
      const stored = made.filter(({ commentary, commentaryEn, tags }) => commentary !== '' || commentaryEn !== '' || tags.length > 0);
      fc.pre(stored.length > 0);
      const { entries, problems } = await readBack(stored, format);
      expect(problems).toEqual([]);
      expect(findChanges(stored, entries).map(({ kind }) => kind).filter((kind) => kind !== 'same')).toEqual([]);
    }), { numRuns: 150 });
  });

  it.each(FORMATS)('is the bundled digest, nothing lost: %s', async (format) => {
    const { entries } = readSeed();
    expect(await readBack(entries, format)).toEqual({ entries, problems: [] });
  });
});

describe('a zip of notes', () => {
  it('has a note a paper, named as its author names them, in a zip that another reader reads', async () => {
    const twice = toEntry({ title: 'A: "Title"?', commentary: '하나', date: '2024-02-13' });
    const files = await readZip(await exportOne([twice, { ...twice, commentary: '둘' }, toEntry({ title: 'a title', date: '2024-02-12' }), toEntry({ title: '한국어 / 제목' })], 'notes-zip'));
    expect(files.map(({ name }) => name)).toEqual(['240213 A Title.md', '한국어 제목.md']);
    expect(files.map(({ text }) => readFrontMatter(text).fields['title'])).toEqual(['A: "Title"?', '한국어 / 제목']);
    expect(files[0]?.text.match(/^글$|^하나$|^둘$/gm)).toHaveLength(3);
  });

  it('gives no name twice, on a system that knows no capitals either', async () => {
    const titles = ['Same?', 'SAME', 'Same (2)', '...', 'con', 'x'.repeat(300), `${'x'.repeat(299)}y`];
    const files = await readZip(await exportOne(titles.map((title) => toEntry({ title })), 'notes-zip'));
    const names = files.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('_con.md');
    for (const name of names) expect(name).toMatch(/^[^.\\/:*?"<>|][^\\/:*?"<>|]{0,84}\.md$/);
  });
});

describe('references of a view', () => {
  it('are one a paper, with the same keys in both forms', async () => {
    const { entries } = readSeed();
    const view = [...entries, ...entries.map((entry) => ({ ...entry, commentary: '다른 글' }))];
    const bibtex = readBibtex(await toExportText(view, 'bibtex', NAME));
    const csl: readonly Readonly<Record<string, unknown>>[] = JSON.parse(await toExportText(view, 'csl-json', NAME));
    expect(bibtex).toHaveLength(entries.length);
    expect(csl.map((item) => item['id'])).toEqual(bibtex.map(({ key }) => key));
    expect(bibtex.map(({ fields }) => fields['eprint'])).toEqual(entries.map(({ arxivIds: [id] }) => id));
  });
});

describe('an export', () => {
  it.each([['markdown', 'md'], ['notes-zip', 'zip'], ['bibtex', 'bib'], ['csl-json', 'json'], ['canonical', 'json']] as const)('of %s ends in .%s, and its name is safe', async (format, ending) => {
    expect(await toExportFiles([toEntry({ title: 'A' })], format, 'gloss-tag-a/b: c?.')).toMatchObject({ name: 'gloss-tag-a b c', ending });
  });

  it('has what two sources say alike once', async () => {
    const { entries } = readSeed();
    expect(await toExportText([...entries, ...entries], 'markdown', NAME)).toBe(await toExportText(entries, 'markdown', NAME));
  });

  it('has one line between two entries, and none too many at its end', async () => {
    const text = await toExportText(['A', 'B'].map((title) => toEntry({ title, tags: ['Moe', 'moe', title] })), 'markdown', NAME);
    expect(text.match(/\n\n\n|^\n|\n\n$/)).toBeNull();
    expect(readFrontMatter(text).fields).toMatchObject({ title: NAME, entries: 2, tags: ['Moe', 'A', 'B'] });
    expect(await toExportText(['One', 'Two'].map((title) => toEntry({ title })), 'bibtex', NAME)).toMatch(/^@misc\{anonone,\n[^]*\n\}\n\n@misc\{anontwo,\n[^]*[^\n]\n$/);
  });

  it('of nothing is a file of nothing', async () => {
    expect(parse(await toExportText([], 'markdown', NAME)).entries).toEqual([]);
    expect(await toExportText([], 'bibtex', NAME)).toBe('');
    expect(JSON.parse(await toExportText([], 'csl-json', NAME))).toEqual([]);
    expect(JSON.parse(await toExportText([], 'canonical', NAME))).toMatchObject({ entries: [] });
    expect(await readZip(await exportOne([], 'notes-zip'))).toEqual([]);
  });

  it('of more than can be read back in one is several files, and no text for the clipboard', async () => {
    const entries = Array.from({ length: 20_001 }, (_, place) => toEntry({ title: `Paper ${place}` }));
    const { files } = await toExportFiles(entries, 'notes-zip', NAME);
    expect(await Promise.all(files.map(async (file) => (await readZip(file)).length))).toEqual([20_000, 1]);
    const many = Array.from({ length: 50_001 }, (_, place) => toEntry({ title: `Paper ${place}` }));
    await expect(toExportText(many, 'bibtex', NAME)).rejects.toThrow(RangeError);
  });

  it.each(['markdown', 'notes-zip', 'bibtex', 'csl-json', 'canonical'] as const)('is made in steps, none of which looks at more than some hundred entries: %s', (format) => {
    const { steps, most } = countSteps(3_000, format, '글');
    expect(steps).toBeGreaterThan(30);
    expect(most).toBeLessThanOrEqual(500);
  });

  it('is made in steps of few entries where they are long', () => {
    expect(countSteps(300, 'notes-zip', '글'.repeat(100_000)).steps).toBeGreaterThan(100);
  });
});
