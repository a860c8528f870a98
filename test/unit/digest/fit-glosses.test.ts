import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST } from '../../../lib/digest/check-entry.ts';
import { fitGlosses } from '../../../lib/digest/fit-glosses.ts';
import type { Gloss, GlossEntry, PaperRef, RelatedPapers } from '../../../lib/digest/gloss.ts';
import { toCopies } from '../../../lib/digest/to-copies.ts';
import { toEntry, toPaper } from '../../fixtures/entries.ts';

const { arxivId } = toPaper({});
const toSize = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

const toRelated = (papers: readonly PaperRef[]): RelatedPapers => ({ papers, count: String(papers.length) });

const toGloss = (entries: readonly Partial<GlossEntry>[], papers: readonly PaperRef[] = []): Gloss => {
  const related = { mentions: toRelated(papers), mentionedBy: toRelated(papers), sameDay: toRelated(papers) };
  const own = entries.map((entry, key) => ({ ...toEntry({ arxivIds: [arxivId], title: 'A Title' }), place: '', related, ...entry, key }));
  return { arxivId, tier: 'id', entries: own, copies: toCopies({ arxivId, entries: own }) };
};

/** Every text and list as long as a digest lets it be, but for the authors' names, of which there would be megabytes. */
const LARGEST = toGloss(many(3, {
  title: '제'.repeat(MOST.title),
  altTitles: many(MOST.titles, '다'.repeat(MOST.title)),
  authors: many(MOST.authors, '저자'),
  abstract: '초'.repeat(MOST.abstract),
  commentary: '가'.repeat(MOST.commentary),
  commentaryEn: '나'.repeat(MOST.commentary),
  tags: many(MOST.tags, '표'.repeat(MOST.tag)),
}), many(100, { arxivId, title: '옆'.repeat(MOST.title), date: null }));

describe('what a page is answered', () => {
  it('is whole where there is room', () => {
    const glosses = [toGloss([{ commentary: '가'.repeat(1_000) }]), toGloss([{}, {}])];
    expect(fitGlosses(glosses, toSize(glosses))).toBe(glosses);
  });

  it('has a long text cut, which is shown, and a short one of the same entry whole', () => {
    const [gloss] = fitGlosses([toGloss([{ commentary: '가'.repeat(40_000), commentaryEn: 'short' }])], 60_000);
    const [entry] = gloss?.entries ?? [];
    expect(entry?.commentary).toMatch(/^가{5000,}…$/);
    expect(gloss?.copies.markdown).toContain(entry?.commentary);
    expect(entry).toMatchObject({ title: 'A Title', commentaryEn: 'short', arxivIds: [arxivId] });
  });

  it('has every commentary whole where papers of the same day alone are too many', () => {
    const day = many(100, { arxivId, title: 'Another paper of the day', date: '2024-02-13' });
    const gloss = toGloss(many(20, { commentary: '가'.repeat(100) }), day);
    const [fitted] = fitGlosses([gloss], 60_000);
    expect(toSize([gloss])).toBeGreaterThan(120_000);
    expect(fitted?.entries.map(({ commentary }) => commentary)).toEqual(gloss.entries.map(({ commentary }) => commentary));
    expect(fitted?.entries[0]?.related.sameDay).toMatchObject({ count: '100', papers: expect.arrayContaining([day[0]]) });
  });

  it('never cuts a character in two', () => {
    const [gloss] = fitGlosses([toGloss([{ commentary: `x${'😀'.repeat(20_000)}` }])], 60_000);
    expect(gloss?.entries[0]?.commentary).toMatch(/^x(?:😀)+…$/u);
  });

  it('is within its limit, however large and many its papers are, and has the first of them', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 40_000, max: 200_000 }), (count, most) => {
      const fitted = fitGlosses(many(count, LARGEST), most);
      expect(toSize(fitted)).toBeLessThanOrEqual(most);
      expect(fitted[0]?.entries.length).toBeGreaterThan(0);
    }), { numRuns: 4, seed: 1 });
  });
});
