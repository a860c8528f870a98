import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline } from '../../../lib/links/parse-inline.ts';

const linksOf = (prose: string) => parseInline(prose).flatMap((stretch) => (stretch.kind === 'link' ? [stretch.url] : []));

describe('parseInline', () => {
  it('finds an address in brackets before a particle', () => {
    expect(parseInline('E5 (https://arxiv.org/abs/2401.00368)를')).toEqual([
      { kind: 'text', text: 'E5 (' },
      { kind: 'link', text: 'https://arxiv.org/abs/2401.00368', url: 'https://arxiv.org/abs/2401.00368', arxivId: '2401.00368' },
      { kind: 'text', text: ')를' },
    ]);
  });

  it.each([
    ['보세요 https://a.com/b.', ['https://a.com/b']],
    ['https://a.com/b_(c)를', ['https://a.com/b_(c)']],
    ['https://a.com/b모델', ['https://a.com/b']],
    ['<https://a.com/b>', ['https://a.com/b']],
    ['HTTPS://A.com/x?y=1#z, 그리고 http://b.org', ['https://a.com/x?y=1#z', 'http://b.org/']],
  ])('ends an address where a reader would: %s', (prose, urls) => {
    expect(linksOf(prose)).toEqual(urls);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.com', 'https://user@a.com/b', 'https://user:pw@a.com', 'https://', 'https:///', 'https:///a.com/b', 'https://a%2Ecom.b.com/', 'https://0x7f.1/'])(
    'leaves %s as text',
    (prose) => {
      expect(linksOf(prose)).toEqual([]);
    },
  );

  it('sets arrows apart, so that a line does not break in them', () => {
    expect(parseInline('샘플링 -> 레이블링').map(({ kind, text }) => [kind, text])).toEqual([
      ['text', '샘플링 '], ['arrow', '->'], ['text', ' 레이블링'],
    ]);
  });

  it('loses no character of any prose', () => {
    const pieces = fc.constantFrom('https://a.b/', '(', ')', '.', ' ', '가', '->', '<-', '\n', 'http://', '@', 'x');
    fc.assert(fc.property(fc.array(pieces), (parts) => {
      expect(parseInline(parts.join('')).map(({ text }) => text).join('')).toBe(parts.join(''));
    }));
  });

  it('survives an address of brackets alone', () => {
    const prose = `https://a.b/${')'.repeat(100_000)}`;
    expect(linksOf(prose)).toEqual(['https://a.b/']);
  });
});
