import { describe, expect, it } from 'vitest';
import { findArxivIds } from '../../../lib/arxiv/find-arxiv-ids.ts';

describe('findArxivIds', () => {
  it('finds addresses and arXiv: numbers in prose, each once and in order', () => {
    const prose = 'DeepSeekMoE (https://arxiv.org/abs/2401.06066v2) 와 논문arxiv.org/pdf/2202.01169.pdf를, arXiv:hep-th/9901001과 arxiv.org/abs/2401.06066';
    expect(findArxivIds(prose)).toEqual(['2401.06066', '2202.01169', 'hep-th/9901001']);
  });

  it.each([
    'notarxiv.org/abs/2401.06066', 'https://evil.com/arxiv.org/abs/2401.06066', 'x@arxiv.org/abs/2401.06066', '2401.06066',
    'arxiv.org.evil.com/abs/2401.06066', 'https://arxiv.org/abs/2401.060661', 'https://arxiv.org/abs/2413.06066', 'arxiv.org/list/2401.06066',
  ])('takes no id from %j', (prose) => {
    expect(findArxivIds(prose)).toEqual([]);
  });
});
