import { describe, expect, it } from 'vitest';
import { parseArxivId, parseVersionedId } from '../../../lib/arxiv/arxiv-id.ts';

describe('parseVersionedId', () => {
  it.each([
    ['2402.06619', '2402.06619', null],
    ['2402.06619v3', '2402.06619', 3],
    ['arXiv:2402.06619v12', '2402.06619', 12],
    ['ARXIV: 2402.06619', '2402.06619', null],
    ['0704.0001', '0704.0001', null],
    ['1412.1234', '1412.1234', null],
    ['1501.00001', '1501.00001', null],
    ['1501.0001', '1501.00001', null],
    ['0704.1', '0704.0001', null],
    ['2402.06619.pdf', '2402.06619', null],
    ['2402.06619v2.pdf', '2402.06619', 2],
    ['0704.0001.ps.gz', '0704.0001', null],
    ['hep-th/9901001', 'hep-th/9901001', null],
    ['HEP-TH/9901001v4', 'hep-th/9901001', 4],
    ['math.GT/0309136', 'math/0309136', null],
    ['alg-geom/9202001', 'alg-geom/9202001', null],
    ['cs/0703001', 'cs/0703001', null],
    [' 2402.06619 ', '2402.06619', null],
  ])('reads %s', (text, id, version) => {
    expect(parseVersionedId(text)).toEqual({ id, version });
  });

  it.each([
    '', 'arXiv:', '2402', '2402.', '2413.00001', '2400.00001', '2402.00000', '0703.0001', '1412.12345', '2402.123456',
    '2402.06619v0', '2402.06619v', '2402.06619x', 'hep-th/9913001', 'hep-th/0704001', 'hep-th/9901000', 'foo-bar/9901001',
    'hep-th/990100', 'x2402.06619', '2402.06619 and more', 'math.GT.XX/0309136', '9901.00001', '𝟚402.06619',
  ])('refuses %j', (text) => {
    expect(parseVersionedId(text)).toBeUndefined();
  });

  it('gives a canonical id that reads as itself', () => {
    const id = parseArxivId('arXiv:MATH.gt/0309136v7');
    expect(parseArxivId(id ?? '')).toBe(id);
  });
});
