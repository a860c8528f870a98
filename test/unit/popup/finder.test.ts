import { describe, expect, it } from 'vitest';
import { Finder } from '../../../entrypoints/popup/finder.ts';
import type { Asked, Current } from '../../../entrypoints/popup/popup-view.ts';
import type { PopupChange } from '../../../entrypoints/popup/reduce-popup.ts';
import type { Search } from '../../../lib/store/search.ts';
import { toFoundPaper, toSearch } from '../../fixtures/searches.ts';

const toAsked = (text: string): Asked => ({ text, tags: [], isLiteral: false });
const current: Current = { paper: toFoundPaper(2), keys: new Set([2]) };
const never = (): Promise<never> => new Promise(() => {});
const closed = async (): Promise<never> => {
  throw new Error('The connection is closing.');
};

/** A finder in searches that are opened one after the other, and what it told. */
const toFinder = (searches: readonly Search[], readCurrent: () => Promise<Current | null> = async () => null) => {
  const told: PopupChange[] = [];
  let opened = 0;
  const open = async (): Promise<Search> => {
    const search = searches[Math.min(opened, searches.length - 1)];
    opened += 1;
    return search ?? never();
  };
  return { told, finder: new Finder({ open, readCurrent }, (change) => told.push(change)) };
};

const toLists = (told: readonly PopupChange[]) =>
  told.map((change) => (change.type === 'found' ? { asked: change.listing.asked.text, lead: change.listing.lead?.kind, keys: change.listing.keys, isAnew: change.isAnew } : change.type));

describe('the paper of the tab', () => {
  it('stands over the newest entries, and is none of them', async () => {
    const { finder, told } = toFinder([toSearch({ '': 4 }).search], async () => current);
    await finder.ask(toAsked(''));
    expect(toLists(told)).toEqual([{ asked: '', lead: 'current', keys: [0, 1, 3], isAnew: true }]);
  });

  it('is not waited for by what is typed, nor for long by the newest entries', async () => {
    const { finder, told } = toFinder([toSearch({ '': 4, moe: 2 }).search], never);
    await finder.ask(toAsked('moe'));
    await finder.ask(toAsked(''));
    expect(toLists(told)).toEqual([{ asked: 'moe', lead: undefined, keys: [0, 1], isAnew: true }, { asked: '', lead: undefined, keys: [0, 1, 2, 3], isAnew: false }]);
  });

  it('comes over a list that is shown already, unless something else is asked by then', async () => {
    const waiting: ((found: Current) => void)[] = [];
    const readCurrent = (): Promise<Current> => new Promise((resolve) => waiting.push(resolve));
    const answerAll = async (): Promise<void> => {
      for (const resolve of waiting) resolve(current);
      await new Promise((done) => setTimeout(done));
    };
    for (const [next, types] of [[undefined, ['found', 'led']], ['moe', ['found', 'found']]] as const) {
      const { finder, told } = toFinder([toSearch({ '': 4, moe: 2 }).search], readCurrent);
      await finder.ask(toAsked(''));
      if (next !== undefined) await finder.ask(toAsked(next));
      await answerAll();
      expect(told.map(({ type }) => type)).toEqual(types);
    }
  });

  it('that cannot be read is none', async () => {
    const { finder, told } = toFinder([toSearch({ '': 1, moe: 1 }).search], closed);
    await finder.ask(toAsked(''));
    await finder.ask(toAsked('moe'));
    expect(told.map(({ type }) => type)).toEqual(['found', 'found']);
  });

  it('is read once more when the store has been brought in order', async () => {
    const answers = [null, current];
    const { finder, told } = toFinder([toSearch({ '': 4 }).search], async () => answers.shift() ?? null);
    await finder.ask(toAsked(''));
    expect(toLists(told)).toMatchObject([{ lead: 'current' }]);
  });
});

describe('an ask', () => {
  it('that is overtaken is sought no further', async () => {
    const { search, asked } = toSearch({ 'moe rl': 0, moe: 1, rl: 1, dpo: 1 });
    const { finder, told } = toFinder([search]);
    await Promise.all([finder.ask(toAsked('moe rl')), finder.ask(toAsked('dpo'))]);
    expect([asked, toLists(told).length]).toEqual([['dpo'], 1]);
  });

  it('that is overtaken at its first search makes no other', async () => {
    const { search, asked } = toSearch({ dpo: 1 });
    const { finder } = toFinder([search]);
    await finder.ask(toAsked('dpo'));
    const overtaken = finder.ask(toAsked('moe rl'));
    while (!asked.includes('moe rl')) await Promise.resolve();
    await Promise.all([overtaken, finder.ask(toAsked('dpo'))]);
    expect(asked).toEqual(['dpo', 'moe rl', 'dpo']);
  });

  it('reads the tags of everything once a search', async () => {
    const { search, asked } = toSearch({});
    const { finder } = toFinder([search]);
    for (const text of ['zz', 'zzz', 'zzzz']) await finder.ask(toAsked(text));
    expect(asked).toEqual(['zz', '', 'zzz', 'zzzz']);
  });

  it('is answered over a new connection where the old one is gone, and says that what was read is old', async () => {
    const { finder, told } = toFinder([toSearch({}, { find: closed }).search, toSearch({ moe: 2, rl: 2 }).search]);
    await finder.ask(toAsked('moe'));
    await finder.ask(toAsked('rl'));
    expect(toLists(told)).toMatchObject([{ asked: 'moe', isAnew: true }, { asked: 'rl', isAnew: false }]);
  });

  it('that cannot be answered says why', async () => {
    const { finder, told } = toFinder([toSearch({}, { find: closed }).search]);
    await finder.ask(toAsked('moe'));
    expect(told).toEqual([{ type: 'failed', reason: { words: 'Error: The connection is closing.' } }]);
  });
});

describe('rows that come into view', () => {
  it('are read over a new connection where the old one is gone', async () => {
    const { finder, told } = toFinder([toSearch({}, { readPapers: closed }).search, toSearch({}).search]);
    await finder.read([5]);
    expect(told).toEqual([{ type: 'read', papers: [toFoundPaper(5)] }]);
  });

  it('that cannot be read are told of', async () => {
    const { finder, told } = toFinder([toSearch({}, { readPapers: closed }).search]);
    await finder.read([5]);
    expect(told).toEqual([{ type: 'failed', reason: { words: 'Error: The connection is closing.' } }]);
  });
});
