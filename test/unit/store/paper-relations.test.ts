import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/arxiv/paper.ts';
import type { Entry } from '../../../lib/digest/entry.ts';
import { parsePlace } from '../../../lib/links/place.ts';
import { findGloss } from '../../../lib/store/find-gloss.ts';
import { readLibraryRelations } from '../../../lib/store/library-relations.ts';
import type { Shelf } from '../../../lib/store/shelf.ts';
import { toPaper } from '../../fixtures/entries.ts';
import { toIds } from '../../fixtures/searching.ts';
import { toShelf } from '../../fixtures/shelf.ts';

const [OWN, SECOND, OTHER] = ['2402.00001', '2402.00002', '2402.00003'];
const TITLE = 'A Title That Two Entries Have';
const linkTo = (id: string): string => `앞에 https://arxiv.org/abs/${id} 가 있습니다.`;

const readPage = async (shelf: Shelf, hash: string) => {
  const place = parsePlace(hash);
  if (place.by !== 'paper') throw new Error(hash);
  return readLibraryRelations(shelf, place);
};

/** What a card says of a paper, and what the library does at the place that the card opens. */
const readBoth = async (shelf: Shelf, paper: Paper) => {
  const gloss = await findGloss(shelf, paper);
  const [newest] = gloss?.entries ?? [];
  if (gloss === undefined || newest === undefined) throw new Error('no card');
  return { gloss, newest, library: await readPage(shelf, `#/${newest.place}`) };
};

const commentariesOf = ({ entries }: { readonly entries: readonly Entry[] }): string[] => entries.map(({ commentary }) => commentary);

const MENTIONERS: readonly Partial<Entry>[] = [
  { ...toIds('2402.00011'), title: 'Older', date: '2024-01-01', commentary: linkTo(OWN) },
  { title: 'Newer, without an id', date: '2024-03-01', commentary: linkTo(OWN) },
  { ...toIds('2402.00012'), title: 'Of the second id', date: '2024-02-01', commentary: linkTo(SECOND) },
];

describe('a card and the page of the library that it opens', () => {
  it.each<[string, Partial<Entry>]>([
    ['by id', toIds(OWN)],
    ['by both of two ids', toIds(OWN, SECOND)],
    ['by its title alone', {}],
    ['by its title alone, where the entry links to its own paper', { commentary: linkTo(OWN) }],
  ])('count the same papers where the entry is found %s', async (_, fields) => {
    const shelf = toShelf([{ title: TITLE, date: '2024-02-13', ...fields }, ...MENTIONERS]);
    const { newest: { related }, library } = await readBoth(shelf, toPaper({ arxivId: OWN, title: TITLE }));
    expect(related.mentionedBy.papers).toEqual(library.mentionedBy.map(({ paper }) => paper));
    expect(Number(related.mentionedBy.count)).toBe(fields.arxivIds?.length === 2 ? 3 : 2);
    expect(related.mentions.papers).toEqual([]);
    expect(library.mentions).toEqual([]);
  });

  it('have the entries without an id too that are called so', async () => {
    const shelf = toShelf([{ ...toIds(OWN), title: TITLE, commentary: '하나' }, { title: TITLE, commentary: '둘', authors: ['Nobody Else'] }]);
    const { gloss, library } = await readBoth(shelf, toPaper({ arxivId: OWN }));
    expect(commentariesOf(gloss).sort()).toEqual(['둘', '하나']);
    expect(commentariesOf(library)).toEqual(commentariesOf(gloss));
  });

  it('leave those out that the reader refused', async () => {
    const shelf = toShelf([{ ...toIds(OWN), title: TITLE, commentary: '하나' }, { title: TITLE, commentary: '둘' }], { [OWN]: ['atitlethattwoentrieshave'] });
    const { gloss, library } = await readBoth(shelf, toPaper({ arxivId: OWN }));
    expect([commentariesOf(gloss), commentariesOf(library)]).toEqual([['하나'], ['하나']]);
    expect(commentariesOf(await readPage(shelf, '#/paper/title:atitlethattwoentrieshave'))).toEqual(['둘']);
  });

  it('count all that mention a paper, of which the card names a hundred', async () => {
    const many = Array.from({ length: 1_200 }, (_, place) => ({ title: `Paper ${place}`, commentary: linkTo(OWN) }));
    const { newest: { related: { mentionedBy } }, library } = await readBoth(toShelf([{ ...toIds(OWN), title: TITLE }, ...many]), toPaper({ arxivId: OWN }));
    expect([mentionedBy.count, mentionedBy.papers.length, library.mentionedBy.length]).toEqual(['1200', 100, 1_200]);
  });
});

describe('the day of a card', () => {
  it.each([[1_000, '999'], [1_001, '999+']])('of %i entries says that there are %s others', async (size, count) => {
    const many = Array.from({ length: size - 1 }, (_, place) => ({ title: `Paper ${place}`, date: '2024-02-13' }));
    const gloss = await findGloss(toShelf([{ ...toIds(OWN), title: TITLE, date: '2024-02-13' }, ...many]), toPaper({ arxivId: OWN }));
    expect(gloss?.entries[0]?.related.sameDay).toMatchObject({ count });
  });
});

describe('the page of a title', () => {
  const HASH = `#/paper/title:${encodeURIComponent(TITLE)}`;
  it('is that of the paper with an id that alone is called so', async () => {
    const shelf = toShelf([{ title: TITLE, commentary: '하나' }, { ...toIds(OWN), title: TITLE, commentary: '둘' }, ...MENTIONERS]);
    const page = await readPage(shelf, HASH);
    expect(page.id).toBe(OWN);
    expect(page).toEqual(await readPage(shelf, `#/paper/${OWN}`));
    expect(commentariesOf(page)).toHaveLength(2);
  });
  it('is its own where two papers with ids are called so, and neither has it', async () => {
    const shelf = toShelf([{ title: TITLE, commentary: '하나' }, { ...toIds(OWN), title: TITLE, commentary: '둘' }, { ...toIds(OTHER), title: TITLE, commentary: '셋' }]);
    expect(await Promise.all([HASH, `#/paper/${OWN}`, `#/paper/${OTHER}`].map(async (hash) => commentariesOf(await readPage(shelf, hash))))).toEqual([['하나'], ['둘'], ['셋']]);
    const gloss = await findGloss(shelf, toPaper({ arxivId: OWN }));
    expect(gloss?.entries.map(({ commentary }) => commentary)).toEqual(['둘']);
  });
});

describe('a paper that is named', () => {
  it('is called as its entries together call it', async () => {
    const shelf = toShelf([
      { ...toIds(OTHER), title: 'Its first title', date: '2024-01-01', commentary: '하나' },
      { ...toIds(OTHER), title: 'Its title of today', date: '2024-02-01', commentary: '둘' },
      { ...toIds(OWN), title: TITLE, commentary: linkTo(OTHER) },
    ]);
    const { newest: { related }, library } = await readBoth(shelf, toPaper({ arxivId: OWN }));
    expect(related.mentions.papers).toEqual([{ arxivId: OTHER, title: 'Its title of today', date: '2024-02-01' }]);
    expect(library.mentions.map(({ paper }) => paper)).toEqual(related.mentions.papers);
  });
});
