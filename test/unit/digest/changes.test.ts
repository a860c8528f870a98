import { describe, expect, it } from 'vitest';
import { findChanges } from '../../../lib/digest/changes.ts';
import { groupByPaper } from '../../../lib/digest/paper-keys.ts';
import { toPaper, toEntry } from '../../fixtures/entries.ts';

const id = toPaper({ arxivId: '2402.00001' }).arxivId;
const other = toPaper({ arxivId: '2402.00002' }).arxivId;
const kinds = (...[stored, incoming]: Parameters<typeof findChanges>) => findChanges(stored, incoming).map(({ kind }) => kind);

describe('what an import does to a paper', () => {
  const entry = toEntry({ arxivIds: [id], title: 'A Paper', tags: ['moe'] });

  it('is to add it where it was not known', () => {
    expect(kinds([toEntry({ arxivIds: [other], title: 'Another Paper' })], [entry])).toEqual(['added']);
  });
  it('is nothing where all of it is there, spaces and the spelling of tags aside', () => {
    expect(kinds([entry], [{ ...entry, commentary: ' 글', tags: ['MoE'] }])).toEqual(['same']);
  });
  it('is to change it for a new commentary, keeping the old one', () => {
    const [change] = findChanges([entry], [{ ...entry, commentary: '새 글', date: '2024-02-13' }]);
    expect(change?.kind).toBe('changed');
    expect(change?.before.map(({ commentary }) => commentary)).toEqual(['글']);
    expect(change?.after.map(({ commentary }) => commentary)).toEqual(['새 글', '글']);
  });
  it('is to change it for a new tag', () => {
    const [change] = findChanges([entry], [{ ...entry, tags: ['llm'] }]);
    expect([change?.kind, change?.after[0]?.tags]).toEqual(['changed', ['llm', 'moe']]);
  });
  it('is nothing where what comes is emptier', () => {
    const full = { ...entry, authors: ['A', 'B'], abstract: 'Long.', commentaryEn: 'words', url: 'https://a.example/', date: '2024-02-13' };
    expect(kinds([full], [{ ...entry, authors: ['A'] }])).toEqual(['same']);
  });
  it('is told once a paper, however many of its entries come', () => {
    expect(kinds([], [entry, { ...entry, commentary: '둘째' }, toEntry({ title: 'Another Paper' })])).toEqual(['added', 'added']);
  });
});

describe('an import that tells papers apart, or shows two to be one', () => {
  const [named, nameless] = [toEntry({ arxivIds: [id], title: 'A Title', commentary: '하나' }), toEntry({ title: 'A title', commentary: '둘' })];
  const namesake = toEntry({ arxivIds: [other], title: 'A Title', commentary: '셋' });
  const say = (...[stored, incoming]: Parameters<typeof findChanges>) =>
    findChanges(stored, incoming).map(({ kind, before, after }) => [kind, before.map(({ commentary }) => commentary), after.map(({ commentary }) => commentary)]);

  it('changes the paper that an entry leaves, and the entry', () => {
    expect(say([named, nameless], [namesake])).toEqual([['added', [], ['셋']], ['changed', ['둘', '하나'], ['하나']], ['changed', ['둘', '하나'], ['둘']]]);
  });
  it('changes the paper that an entry leaves, which has more itself', () => {
    const more = { ...named, commentary: '넷' };
    expect(say([named, nameless], [more, namesake])).toEqual([['changed', ['둘', '하나'], ['넷', '하나']], ['added', [], ['셋']], ['changed', ['둘', '하나'], ['둘']]]);
  });
  it('changes the entry alone where its paper is not missing it', () => {
    expect(say([named, { ...nameless, commentary: '하나' }], [namesake])).toEqual([['added', [], ['셋']], ['changed', ['하나'], ['하나']]]);
  });
  it('changes nothing where the entry stood by itself already', () => {
    const third = toEntry({ arxivIds: [toPaper({ arxivId: '2402.00003' }).arxivId], title: 'A Title' });
    expect(say([named, third, nameless], [namesake])).toEqual([['added', [], ['셋']]]);
  });
  it('changes two papers into one', () => {
    const [stored, unknown] = [toEntry({ arxivIds: [id], title: 'Its Name', tags: ['moe'] }), toEntry({ title: 'Its New Name', tags: ['rl'] })];
    const [change, ...others] = findChanges([stored, unknown], [{ ...stored, altTitles: ['Its New Name'] }]);
    expect([change?.kind, change?.before.map(({ tags }) => tags), change?.after.map(({ tags }) => tags), others]).toEqual(['changed', [['moe'], ['rl']], [['moe', 'rl']], []]);
  });
});

describe('entries are of one paper', () => {
  const sizes = (...entries: readonly ReturnType<typeof toEntry>[]) => groupByPaper(entries).map((group) => group.length);

  it('by their first id, whatever their titles', () => {
    expect(sizes(toEntry({ arxivIds: [id], title: 'Old' }), toEntry({ arxivIds: [id, other], title: 'New' }))).toEqual([2]);
    expect(sizes(toEntry({ arxivIds: [id], title: 'Same' }), toEntry({ arxivIds: [other], title: 'Same' }))).toEqual([1, 1]);
  });
  it('by their titles where one has no id, in spelling or as another title', () => {
    expect(sizes(toEntry({ title: 'V-STaR: Training' }), toEntry({ arxivIds: [id], title: 'V-STAR training' }))).toEqual([2]);
    expect(sizes(toEntry({ title: 'Its Old Name' }), toEntry({ arxivIds: [id], title: 'X', altTitles: ['Its old name'] }))).toEqual([2]);
    expect(sizes(toEntry({ title: '제목' }), toEntry({ title: '다른 제목' }), toEntry({ title: '제목' }))).toEqual([2, 1]);
  });
  it('but not where two papers with ids are called so', () => {
    const [one, two] = [toEntry({ arxivIds: [id], title: 'Technical Report' }), toEntry({ arxivIds: [other], title: 'Technical Report' })];
    expect(sizes(one, two, toEntry({ title: 'Technical Report' }))).toEqual([1, 1, 1]);
  });
});
