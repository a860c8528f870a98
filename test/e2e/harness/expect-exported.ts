import { expect } from '@playwright/test';
import { readBibtex } from '../../fixtures/read-bibtex.ts';
import { readFrontMatter } from '../../fixtures/read-yaml.ts';
import type { ZipFile } from '../../fixtures/read-zip.ts';
import { idOfVector, VECTORS } from '../../fixtures/xss-vectors.ts';

/** What was saved of everything, in each format. */
export interface Exported {
  readonly canonical: string;
  readonly csl: string;
  readonly bibtex: string;
  readonly markdown: string;
  readonly notes: readonly ZipFile[];
}

const BIBTEX_FIELDS = ['title', 'author', 'year', 'eprint', 'archivePrefix', 'url'];
/** What no system takes in the name of a file, and what leads out of a folder. */
const NO_NAME = /[\\/:*?"<>|]|\.\./;

/** Expects each vector where other readers find its field, and nowhere else. */
export const expectExported = ({ notes, ...texts }: Exported): void => {
  const [{ entries }, csl, bibtex] = [JSON.parse(texts.canonical), JSON.parse(texts.csl), readBibtex(texts.bibtex)];
  const heads = notes.map(({ text }) => readFrontMatter(text));
  for (const [place, { shown }] of VECTORS.entries()) {
    const [id, authors] = [idOfVector(place), [shown, `${shown} Jr.`]];
    const [altTitles, english] = [[`${shown} otherwise`], `\n\n<english>\n\n${shown}\n\n</english>\n`];
    const url = shown.startsWith('https:') ? shown : null;
    expect(entries.filter(({ arxivIds }: { arxivIds: string[] }) => arxivIds.includes(id))).toMatchObject([{ title: shown, altTitles, authors, abstract: shown, commentary: shown, commentaryEn: shown, tags: [shown], url }]);
    expect(csl.filter((item: object) => 'archive_location' in item && item.archive_location === id)).toMatchObject([{ title: shown, abstract: shown, keyword: shown }]);
    const fields = { title: shown, aliases: [shown, ...altTitles], authors, tags: [shown], gloss: 1 };
    expect(heads.filter((head) => head.fields['arxiv'] === id)).toMatchObject([{ fields, body: expect.stringContaining(english) }]);
    expect(texts.markdown).toContain(english);
    expect(bibtex.filter(({ fields }) => fields['eprint'] === id)).toHaveLength(1);
  }
  expect(bibtex.flatMap(({ fields }) => Object.keys(fields).filter((name) => !BIBTEX_FIELDS.includes(name)))).toEqual([]);
  expect([bibtex.length, notes.length]).toEqual([csl.length, csl.length]);
  expect(notes.map(({ name }) => name).filter((name) => NO_NAME.test(name))).toEqual([]);
  expect(readFrontMatter(texts.markdown).fields).toMatchObject({ entries: entries.length });
};
