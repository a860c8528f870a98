import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/links/mentions.ts';
import { readSeed } from '../../fixtures/seed.ts';

describe('findMentions', () => {
  const { entries } = readSeed();
  const mentionsOf = (id: string) => entries.filter(({ arxivIds }) => arxivIds.some((own) => own === id)).map(findMentions)[0];

  it('finds the papers that a commentary names', () => {
    expect(mentionsOf('2402.07871')).toEqual(['2202.01169', '2401.06066']);
    expect(mentionsOf('2402.05672')).toEqual(['2401.00368']);
  });

  it('leaves out the entry\'s own paper', () => {
    const [entry] = entries;
    if (entry === undefined) throw new Error('no seed');
    expect(findMentions({ ...entry, commentary: 'https://arxiv.org/abs/2402.06619 와 arXiv:2401.06066' })).toEqual(['2401.06066']);
  });
});
