import { describe, expect, it } from 'vitest';
import { parseArxivUrl } from '../../../lib/arxiv/arxiv-url.ts';

describe('parseArxivUrl', () => {
  it.each([
    ['https://arxiv.org/abs/2402.06619', '2402.06619', null, 'abs'],
    ['http://www.arxiv.org/abs/2402.06619v2', '2402.06619', 2, 'abs'],
    ['https://export.arxiv.org/abs/hep-th/9901001v3', 'hep-th/9901001', 3, 'abs'],
    ['arxiv.org/abs/2402.06619', '2402.06619', null, 'abs'],
    ['https://arxiv.org/abs/2402.06619/', '2402.06619', null, 'abs'],
    ['https://arxiv.org/abs/2402.06619?context=cs.CL#x', '2402.06619', null, 'abs'],
    ['https://arxiv.org/abs?id=2402.06619', '2402.06619', null, 'abs'],
    ['https://arxiv.org/abs/?id=math/0309136v1', 'math/0309136', 1, 'abs'],
    ['https://arxiv.org/abs/arXiv:2402.06619', '2402.06619', null, 'abs'],
    ['https://arxiv.org/abs/math.GT%2F0309136', 'math/0309136', null, 'abs'],
    ['https://arxiv.org/pdf/2402.06619v1.pdf', '2402.06619', 1, 'pdf'],
    ['https://arxiv.org/html/2402.06619v1/S3', '2402.06619', 1, 'html'],
    ['https://arxiv.org/html/cs/9901011', 'cs/9901011', null, 'html'],
  ])('reads %s', (text, id, version, kind) => {
    expect(parseArxivUrl(text)).toEqual({ id, version, kind });
  });

  it.each([
    'https://arxiv.org/list/cs.CL/recent', 'https://arxiv.org/tb/2402.06619', 'https://arxiv.org/abs', 'https://arxiv.org/abs/',
    'https://arxiv.org.evil.com/abs/2402.06619', 'https://evil.com/arxiv.org/abs/2402.06619', 'https://arxiv.org@evil.com/abs/2402.06619',
    'https://a@arxiv.org/abs/2402.06619', 'https://arxiv.org:8443/abs/2402.06619', 'https://xarxiv.org/abs/2402.06619',
    'javascript:arxiv.org/abs/2402.06619', 'https://arxiv.org/abs/%E0%A4%A', 'https://arxiv.org/abs/2402.06619/S3', '', 'not a url',
    `https://arxiv.org/abs/${'/'.repeat(100_000)}2402.06619`,
  ])('refuses %j', (text) => {
    expect(parseArxivUrl(text)).toBeUndefined();
  });
});
