import { describe, expect, it } from 'vitest';
import { parseArxivId, type ArxivId } from '../../../lib/arxiv/arxiv-id.ts';
import { quoteMention } from '../../../lib/links/quote-mention.ts';

const toId = (text: string): ArxivId => {
  const id = parseArxivId(text);
  if (id === undefined) throw new Error(text);
  return id;
};
const quote = (commentary: string, id = '2401.00001', commentaryEn = '') => quoteMention({ commentary, commentaryEn }, toId(id));

describe('the sentence that names a paper', () => {
  it.each([
    ['alone, out of several', '앞 문장입니다. 여기는 (https://arxiv.org/abs/2401.00001)와 비슷합니다. 뒤 문장입니다.', '여기는 (…)와 비슷합니다.'],
    ['from its line', '첫 줄\nhttps://arxiv.org/pdf/2401.00001v2 에서 출발\n끝 줄', '… 에서 출발'],
    ['by its number in words', '이것은 arXiv:2401.00001 의 후속입니다.', '이것은 arXiv:2401.00001 의 후속입니다.'],
    ['whole over an abbreviation', 'Kim et al. 의 방법 (https://arxiv.org/abs/2401.00001) 그대로.', 'Kim et al. 의 방법 (…) 그대로.'],
    ['with the stop behind its address', '이어집니다 https://arxiv.org/abs/2401.00001. 다음.', '이어집니다 ….'],
    ['first, where it comes twice', '하나 https://arxiv.org/abs/2401.00001 입니다. 둘 https://arxiv.org/abs/2401.00001 입니다.', '하나 … 입니다.'],
  ])('is quoted %s', (_, text, expected) => {
    expect(quote(text)).toEqual({ text: expected, language: 'ko' });
  });

  it('is the English one where the Korean names nothing', () => {
    expect(quote('아무것도.', '2401.00001', 'As in https://arxiv.org/abs/2401.00001 here.')).toEqual({ text: 'As in … here.', language: 'en' });
  });

  it('is missing where nobody names it', () => {
    expect(quote('https://arxiv.org/abs/2401.00002')).toBeUndefined();
  });

  it('is cut around the name between words when it is long', () => {
    const words = (letter: string) => Array.from({ length: 60 }, () => letter.repeat(4)).join(' ');
    const text = quote(`${words('가')} 바로https://arxiv.org/abs/2401.00001 ${words('나')}`)?.text ?? '';
    expect(text).toMatch(/^…가가가가 .*바로… .*나나나나…$/);
    expect(text.length).toBeLessThanOrEqual(182);
  });

  it.each([
    ['before', `${'가 '.repeat(80)}${'나'.repeat(200)}:arXiv:2401.00001 끝`],
    ['behind', `처음 arXiv:2401.00001${'나'.repeat(200)} ${'가 '.repeat(80)}`],
    ['on either side', `${'나'.repeat(400)}(arXiv:2401.00001)${'나'.repeat(400)}`],
    ['before, among pairs', `${'😀'.repeat(200)}x arXiv:2401.00001 끝`],
    ['behind, among pairs', `처음 arXiv:2401.00001 x${'😀'.repeat(200)}`],
  ])('keeps the name and whole characters where no space is near %s it', (_, text) => {
    const quoted = quote(text)?.text ?? '';
    expect(quoted).toContain('2401.00001');
    expect(quoted.length).toBeLessThanOrEqual(182);
    expect(quoted.isWellFormed()).toBe(true);
  });

  it('takes no longer than its length', () => {
    const text = `${'가.(https://'.repeat(20_000)} https://arxiv.org/abs/2401.00001`;
    const start = performance.now();
    expect(quote(text)?.text).toContain('…');
    expect(performance.now() - start).toBeLessThan(500);
  });
});
