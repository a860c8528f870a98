import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArxivId } from '../../../lib/arxiv/arxiv-id.ts';
import type { Entry } from '../../../lib/digest/entry.ts';
import { parseDigest } from '../../../lib/digest/parse.ts';
import { joinTags } from '../../../lib/digest/tags.ts';
import { toFileHead, toNote, toSection } from '../../../lib/digest/to-note.ts';
import { SOUND_ENTRIES, WILD_ENTRIES } from '../../fixtures/arbitrary-note.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { readFrontMatter } from '../../fixtures/read-yaml.ts';
import { readSeed } from '../../fixtures/seed.ts';

const parse = (text: string, name = '240101 x.md') => parseDigest({ name, bytes: new TextEncoder().encode(text) });
const toFile = (entries: readonly Entry[]): string => [toFileHead('gloss-2024-02-13', entries.length, joinTags(entries.flatMap(({ tags }) => tags))), ...entries.map(toSection)].join('\n');
const ID = parseArxivId('2402.00001');

describe('a note that Gloss writes is read back as it was', () => {
  it('with all entries of a paper, whatever is in them and whatever its file is called', () => {
    fc.assert(fc.property(SOUND_ENTRIES, fc.constantFrom('240213 A.md', 'a.md', 'a.txt'), (entries, name) => {
      expect(parse(toNote(entries), name)).toEqual({ entries, problems: [] });
    }), { numRuns: 1_500 });
  });

  it('in a file of many', () => {
    fc.assert(fc.property(SOUND_ENTRIES, (entries) => {
      expect(parse(toFile(entries))).toEqual({ entries, problems: [] });
    }), { numRuns: 1_500 });
  });

  it('with CR LF, a byte order mark, and more empty lines', () => {
    const entries = readSeed().entries;
    for (const change of [(file: string) => file.replaceAll('\n', '\r\n'), (file: string) => `\ufeff${file}`, (file: string) => file.replaceAll('\n\n', '\n\n\n')]) {
      expect(parse(change(toFile(entries)))).toEqual({ entries, problems: [] });
    }
  });
});

describe('a note\'s front matter', () => {
  it('is YAML that a strict reader understands, with the fields that Obsidian knows', () => {
    const entry = toEntry({
      ...(ID !== undefined && { arxivIds: [ID] }), title: 'A "Title": #1', altTitles: ['Its Old Name'], authors: ['Ann Lee', 'Lee, Bo', '김철수'], tags: ['moe', 'yes', '2024', 'image_generation'],
      date: '2024-02-13', url: 'https://a.example/b#c',
    });
    expect(readFrontMatter(toNote([entry]))).toEqual({
      fields: {
        title: 'A "Title": #1', aliases: ['A "Title": #1', 'Its Old Name'], authors: ['Ann Lee', 'Lee, Bo', '김철수'], date: '2024-02-13', arxiv: '2402.00001',
        url: 'https://a.example/b#c', tags: ['moe', 'yes', '2024', 'image_generation'], gloss: 1,
      },
      body: '\n글\n',
    });
  });

  it('is understood so whatever is in it', () => {
    fc.assert(fc.property(WILD_ENTRIES, ([entry]) => {
      if (entry === undefined) throw new Error('none');
      const { fields } = readFrontMatter(toNote([entry]));
      const { title, altTitles, authors, tags, date, url, arxivIds } = entry;
      expect(fields['title'] ?? '').toBe(title);
      expect(fields['aliases'] ?? []).toEqual(title === '' ? altTitles : [title, ...altTitles]);
      expect([fields['authors'] ?? [], fields['tags'] ?? [], fields['date'] ?? null]).toEqual([authors, tags, date]);
      expect([fields['arxiv'] ?? []].flat()).toEqual(arxivIds);
      expect(fields['url'] ?? null).toBe(url ?? (arxivIds.length > 0 ? `https://arxiv.org/abs/${arxivIds[0]}` : null));
    }), { numRuns: 1_000 });
  });

  it('of a file of many is the file\'s own, with the tags of all', () => {
    const { fields } = readFrontMatter(toFile([toEntry({ title: 'A', tags: ['moe'] }), toEntry({ title: 'B', tags: ['MoE', 'rl'] })]));
    expect(fields).toEqual({ title: 'gloss-2024-02-13', entries: 2, tags: ['moe', 'rl'], gloss: 1 });
  });
});

describe('a note of several entries', () => {
  const one = toEntry({ ...(ID !== undefined && { arxivIds: [ID] }), title: 'A Title', authors: ['Ann Lee'], abstract: 'Abstract.', commentary: '새 글', date: '2024-02-14' });
  const other = { ...one, commentary: '옛 글', commentaryEn: 'An old text.', date: '2024-02-13' };

  it('says of each what is its own', () => {
    const [, rest] = toNote([one, other]).split('새 글\n\n');
    expect(rest).toBe('## 2024-02-13\n\n```yaml gloss\ndate: 2024-02-13\n```\n\n옛 글\n\n<english>\n\nAn old text.\n\n</english>\n');
  });

  it('may be edited: added words are read, and what is said twice goes by the fields', () => {
    const edited = `${toNote([one, other]).replace('## 2024-02-13', '## 다른 제목')}\n덧붙임`;
    expect(parse(edited).entries).toMatchObject([{ commentary: '새 글' }, { commentary: '옛 글\n\n덧붙임', commentaryEn: 'An old text.' }]);
  });

  it('with broken fields loses nothing else', () => {
    const { entries, problems } = parse(toNote([one, other]).replace('date: 2024-02-13', 'date: 2024-02-31'));
    expect(entries).toEqual([one, { ...other, date: null }]);
    expect(problems).toMatchObject([{ code: 'date-invalid', excerpt: '2024-02-31' }]);
  });

  it('tells where in the fields something is wrong, and once of what the entries share', () => {
    const url = 'https://a.example/';
    const lines = toNote([{ ...one, url }, { ...other, url }]).replace('date: 2024-02-13', 'x: y\ndate: morgen').replace(url, 'htp://a.example').split('\n');
    const { problems } = parse(lines.join('\n'));
    expect(problems.map(({ code, excerpt, position: { line, column } }) => [code, excerpt, lines[line - 1]?.slice(column - 1)])).toEqual([
      ['field-invalid', 'htp://a.example', 'htp://a.example"'],
      ['date-invalid', 'morgen', 'morgen'],
    ]);
  });

  it('in a file of many tells of text that is no entry\'s, and of a newer version', () => {
    const file = toFile([one]).replace('gloss: 1\n---\n', 'gloss: 2\n---\n\n머리말\n');
    expect(parse(file)).toMatchObject({ entries: [one], problems: [{ code: 'version-newer' }, { code: 'stray-text', excerpt: '머리말' }] });
  });
});
