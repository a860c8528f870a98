import { describe, expect, it } from 'vitest';
import type { Asked, Current, Listing, PopupState } from '../../../entrypoints/popup/popup-view.ts';
import { reducePopup, type PopupChange } from '../../../entrypoints/popup/reduce-popup.ts';
import { toFound, toFoundPaper } from '../../fixtures/searches.ts';

const BARE: Asked = { text: '', tags: [], isLiteral: false };
const MOE: Asked = { ...BARE, text: 'moe' };
const start: PopupState = { asked: BARE, speech: { language: 'ko', t: (key) => key }, popup: { at: 'opening' }, papers: new Map() };
const current: Current = { paper: toFoundPaper(3), keys: new Set([3]) };

const toListing = (asked: Asked, count: number): Listing => {
  const found = toFound(count);
  return { asked, found, lead: null, nearest: null, similar: [], keys: found.keys };
};
const found = (asked: Asked, fields: { readonly count?: number; readonly isAnew?: boolean } = {}): PopupChange =>
  ({ type: 'found', listing: toListing(asked, fields.count ?? 9), papers: [toFoundPaper(0)], trouble: null, isAnew: fields.isAnew ?? false });
const next: PopupChange = { type: 'move', step: 'next', page: 1 };
const after = (...changes: readonly PopupChange[]): PopupState => changes.reduce(reducePopup, start);
const selectedOf = ({ popup }: PopupState): number | undefined => (popup.at === 'listing' ? popup.selected : undefined);

describe('the row that is selected', () => {
  it('is the first of what was asked newly, though the store was opened anew for it', () => {
    expect(selectedOf(after(found(BARE), next, next, found(MOE, { isAnew: true })))).toBe(0);
  });

  it('stays where the same is answered by a store that has changed', () => {
    expect(selectedOf(after(found(MOE), next, next, found(MOE, { isAnew: true })))).toBe(2);
    expect(selectedOf(after(found(MOE), next, next, found(MOE, { isAnew: true, count: 2 })))).toBe(1);
  });

  it('is the paper of the tab when that comes, unless the reader has gone into the list', () => {
    expect(after(found(BARE), { type: 'led', current }).popup).toMatchObject({ selected: 0, listing: { lead: { kind: 'current' }, keys: [0, 1, 2, 4, 5, 6, 7, 8] } });
    expect(selectedOf(after(found(BARE), next, { type: 'led', current }))).toBe(2);
    expect(selectedOf(after(found(BARE), next, next, next, next, { type: 'led', current }))).toBe(4);
    expect(selectedOf(after(found(BARE), next, next, next, { type: 'led', current }))).toBe(0);
  });
});

describe('the paper of the tab', () => {
  it('does not come over what something else found, nor twice', () => {
    expect(after(found(MOE), { type: 'led', current }).popup).toMatchObject({ listing: { lead: null } });
    const twice = after(found(BARE), { type: 'led', current }, next, { type: 'led', current });
    expect([selectedOf(twice), twice.popup]).toMatchObject([1, { listing: { keys: [0, 1, 2, 4, 5, 6, 7, 8] } }]);
  });
});

describe('the papers that were read', () => {
  const read: PopupChange = { type: 'read', papers: [toFoundPaper(7)] };

  it('are kept until the store is opened anew', () => {
    expect([...after(found(BARE), read, found(MOE)).papers.keys()]).toEqual([0, 7]);
    expect([...after(found(BARE), read, found(BARE, { isAnew: true })).papers.keys()]).toEqual([0]);
  });
});
