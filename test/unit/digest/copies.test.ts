import { describe, expect, it } from 'vitest';
import { parseArxivId, type ArxivId } from '../../../lib/arxiv/arxiv-id.ts';
import { toCopies } from '../../../lib/digest/to-copies.ts';
import { toMarkdown } from '../../../lib/digest/to-markdown.ts';
import type { GlossEntry, RelatedPapers } from '../../../lib/digest/gloss.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { readSeed } from '../../fixtures/seed.ts';

const id = (text: string): ArxivId => parseArxivId(text) ?? (() => { throw new Error(text); })();

const NONE: RelatedPapers = { papers: [], count: '0' };

describe('toMarkdown', () => {
  it('is a note in the form that the digest\'s author writes', () => {
    const entry = readSeed().entries[1];
    if (entry === undefined) throw new Error('no seed');
    const blocks = toMarkdown(entry).split('\n\n');
    expect(blocks[0]).toBe('https://arxiv.org/abs/2402.06457');
    expect(blocks[1]).toBe(`*${entry.title}* (${entry.authors.join(', ')})`);
    expect(blocks[2]).toBe(`> ${entry.abstract}`);
    expect(blocks[3]).toBe(entry.commentary);
    expect(blocks[4]).toBe('#synthetic-data\n');
  });
});

describe('toCopies', () => {
  it('cites the paper of the page, also where the entry has no id', () => {
    const entry: GlossEntry = { ...toEntry({ title: 'A Title', url: 'https://a.example/' }), key: 1, place: '', related: { mentions: NONE, mentionedBy: NONE, sameDay: NONE } };
    const { bibtex, link } = toCopies({ arxivId: id('2402.06457'), entries: [entry, { ...entry, key: 2 }] });
    expect(link).toBe('https://arxiv.org/abs/2402.06457');
    expect(bibtex.match(/@misc/g)).toHaveLength(1);
    expect(bibtex).toContain('eprint={2402.06457},');
    expect(bibtex).toContain('url={https://arxiv.org/abs/2402.06457},');
  });
});
