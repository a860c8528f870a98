import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlace, toHash, toPaperPlace, toSearchPlace } from '../../../lib/links/place.ts';

describe('an address of the library', () => {
  it.each([
    ['', { by: 'day', day: null }],
    ['#/', { by: 'day', day: null }],
    ['#/day/2024-02-13', { by: 'day', day: '2024-02-13' }],
    ['#/day/2024-02-30', { by: 'nowhere' }],
    ['#/tag/image_generation', { by: 'tag', tag: 'image_generation' }],
    ['#/tag/a%2Fb%3Fc', { by: 'tag', tag: 'a/b?c' }],
    ['#/tag/%E0%A4%A', { by: 'nowhere' }],
    ['#/tag/%E2%80%AEm%E2%80%8Boe', { by: 'tag', tag: 'moe' }],
    ['#/tag/%E2%80%8B', { by: 'nowhere' }],
    ['#/paper/2402.06619v2', { by: 'paper', id: '2402.06619' }],
    ['#/paper/hep-th/9901001', { by: 'paper', id: 'hep-th/9901001' }],
    ['#/paper/title:V-STaR', { by: 'paper', titleKey: 'vstar' }],
    ['#/paper/12', { by: 'nowhere' }],
    ['#/search/', { by: 'search', text: '', tags: [], years: [], sort: 'fit', isLiteral: false }],
    ['#/search/%23moe?tag=a&tag=b&year=2024&year=x&sort=date&literal=1', { by: 'search', text: '#moe', tags: ['a', 'b'], years: ['2024'], sort: 'date', isLiteral: true }],
    ['#/timeline', { by: 'timeline', tags: null }],
    ['#/timeline?tag=', { by: 'timeline', tags: [] }],
    ['#/timeline?tag=moe', { by: 'timeline', tags: ['moe'] }],
    ['#/timeline?tag=m%E2%80%8Boe&tag=%E2%80%8B', { by: 'timeline', tags: ['moe'] }],
    ['#/timeline/x', { by: 'nowhere' }],
    ['#/elsewhere', { by: 'nowhere' }],
    ['#something', { by: 'nowhere' }],
  ])('names a place: %s', (hash, place) => {
    expect(parsePlace(hash)).toEqual(place);
  });

  it('of a search is read back as it was written, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ minLength: 1 })), (text, tags) => {
      const place = { ...toSearchPlace(text), tags };
      expect(parsePlace(toHash(place))).toEqual(place);
    }));
  });

  it.each([[null], [[]], [['moe', 'a/b']]])('of the timeline says whose choice the tags are: %j', (tags) => {
    expect(parsePlace(toHash({ by: 'timeline', tags }))).toEqual({ by: 'timeline', tags });
  });

  it('never fails, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parsePlace(`#/${text}`).by).toMatch(/./);
      expect(toHash(toSearchPlace(text))).toMatch(/^#\/search\//);
    }));
    expect(toHash(toSearchPlace('half \ud800'))).toBe('#/search/half%20%EF%BF%BD');
  });

  it('of a paper is by its id, else by the key of its title', () => {
    expect(toHash(toPaperPlace({ arxivIds: [], title: 'A B: C', altTitles: [] }))).toBe('#/paper/title:abc');
    expect(parsePlace('#/paper/title:abc')).toEqual(toPaperPlace({ arxivIds: [], title: 'a b c', altTitles: [] }));
    expect(toPaperPlace({ arxivIds: [], title: 'Ω', altTitles: [] })).toEqual({ by: 'paper', titleKey: 'Ω' });
  });
});

describe('a paper of which a page has the id and its entry has not', () => {
  it('is named by both, and read so again', () => {
    const place = parsePlace(`#/paper/2402.06619?title=${encodeURIComponent('Aya: A Dataset')}`);
    expect(place).toEqual({ by: 'paper', id: '2402.06619', titleKey: 'ayaadataset' });
    expect(parsePlace(toHash(place))).toEqual(place);
  });
});
