import { describe, expect, it } from 'vitest';
import { parseArxivId, type ArxivId } from '../../../lib/arxiv/arxiv-id.ts';
import { toBibtex } from '../../../lib/digest/to-bibtex.ts';
import { toMarkdown } from '../../../lib/digest/to-markdown.ts';
import { readSeed } from '../../fixtures/seed.ts';

const id = (text: string): ArxivId => parseArxivId(text) ?? (() => { throw new Error(text); })();

describe('toBibtex', () => {
  it('is a reference as arXiv writes it', () => {
    const text = toBibtex({ arxivId: id('2402.06457'), title: 'V-STaR: Training Verifiers', authors: ['Arian Hosseini', 'Xingdi Yuan'] });
    expect(text).toBe(`@misc{hosseini2024vstar,
  title={V-STaR: Training Verifiers},
  author={Arian Hosseini and Xingdi Yuan},
  year={2024},
  eprint={2402.06457},
  archivePrefix={arXiv},
  url={https://arxiv.org/abs/2402.06457},
}
`);
  });

  it('tells the century of an old id and reads a last name before a comma', () => {
    const text = toBibtex({ arxivId: id('hep-th/9901001'), title: 'The Strings', authors: ['Krzemiński, Ö.'] });
    expect(text).toContain('@misc{krzeminski1999strings,');
    expect(text).toContain('year={1999}');
  });

  it('lets no brace of a title end the field', () => {
    expect(toBibtex({ arxivId: id('2402.06457'), title: 'A} {evil', authors: [] })).toContain('title={A evil},');
    expect(toBibtex({ arxivId: id('2402.06457'), title: 'The {BERT} model', authors: [] })).toContain('title={The {BERT} model},');
  });
});

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
