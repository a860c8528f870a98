import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../lib/digest/address.ts';

const PIECES = ['http://', 'https://', 'HTTPS://', 'a', 'b2', '7', '0x7f', 'xn--', '-', '.', '..', 'org', ':80', ':99999', '/', '?', '#', '%', '[', 'é', '한', '_'];

describe('parseAddress', () => {
  it('takes only what is an address', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')), (text) => {
      expect(parseAddress(text)).toBe(parseAddress(text) !== null && URL.canParse(text) ? text : null);
    }), { numRuns: 20_000, seed: 5 });
  });

  it.each(['https://arxiv.org/abs/2402.06619', 'http://a.b2.org', 'https://a-b.org:80/x?y#z', 'https://xn--o39a.org/', 'https://127.0.0.1/a', 'https://한글.org'])('takes %s', (text) => {
    expect(parseAddress(text)).toBe(text);
  });

  it.each(['ftp://a.org/', 'https://user@a.org/', 'https://a.org/b c', 'https://a.org:99999/', 'https://xn--/', 'https://1.2.3.4.5/', 'https:///a', `https://a.org/${'x'.repeat(2_000)}`, ''])(
    'does not take %s',
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );
});
