import { describe, expect, it } from 'vitest';
import { foldWord, toJoined, toNameParts, toSearchWords } from '../../../lib/search/words.ts';

const textsOf = (text: string): string[] => toSearchWords(text).map((word) => word.text);
const joinedOf = (text: string): string[] => toJoined(toSearchWords(text)).map((word) => word.text);

describe('the words of a text', () => {
  it.each([
    ['Scaling Laws, 2024!', ['scaling', 'laws', '2024']],
    ['LLM의 Pre-training', ['llm', '의', 'pre', 'training']],
    ['RLHF를보면 좋다', ['rlhf', '를보면', '좋다']],
    ['모델2개', ['모델', '2', '개']],
    ['강화ㅎ ㅅㅋ', ['강화ㅎ', 'ㅅㅋ']],
    ['日本語 текст', ['日本語', 'текст']],
    ['', []],
    ['… ()–"', []],
  ])('of %s', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it.each([
    ['$k$NN', ['knn']],
    ['R$^3$', ['r3']],
    ['$\\alpha$-divergence', ['alpha', 'divergence']],
    ['α-divergence', ['alpha', 'divergence']],
    ['\\textit{Care} and \\textbf {More}', ['care', 'and', 'more']],
    ['$\\mathcal{O}(n)$', ['o', 'n']],
    ['\\operatorname{softmax}', ['softmax']],
    ['$\\ell_1$', ['l', '1']],
    ['\\emph{so}', ['so']],
    ['$\\Sigma$ and Σ', ['sigma', 'and', 'sigma']],
    ['ς µ ϵ', ['sigma', 'mu', 'epsilon']],
  ])('of %s, whose TeX sets type or names a letter', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it.each([
    ['Ｆｕｌｌ Ｗｉｄｔｈ１２', ['full', 'width12']],
    ['ﬁne état Krzemiński Straße', ['fine', 'etat', 'krzeminski', 'strasse']],
    ['ﾓﾃﾞﾙ x²', ['モテル', 'x2']],
  ])('of %s, folded', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it('are not of addresses', () => {
    expect(textsOf('코드는 https://github.com/a-b/c?d=e#f 에 http://x.example/y')).toEqual(['코드는', '에']);
  });

  it('stand where they say', () => {
    const text = '이것은 $k$NN의 Pre‑Training (https://a.example/b) 값';
    for (const { raw, start, end } of toSearchWords(text)) expect(text.slice(start, end)).toBe(raw);
    expect(toSearchWords(text).map(({ raw }) => raw)).toEqual(['이것은', 'k$NN', '의', 'Pre', 'Training', '값']);
  });

  it('are Hangul or not', () => {
    expect(toSearchWords('LLM의 값').map(({ isHangul }) => isHangul)).toEqual([false, true, true]);
  });

  it('are cut at 64 characters', () => {
    expect(textsOf(`${'a'.repeat(70)} ${'가'.repeat(70)}`)).toEqual(['a'.repeat(64), '가'.repeat(64)]);
    expect(textsOf('ﬁ'.repeat(40))[0]).toHaveLength(64);
  });

  it('are never cut within a character', () => {
    const [word = ''] = textsOf(`a${'𠀀'.repeat(40)}`);
    expect(word.isWellFormed()).toBe(true);
  });
});

describe('words that hyphens join', () => {
  it.each([
    ['pre-training', ['pretraining']],
    ['state-of-the-art results', ['stateoftheart']],
    ['pre‑training and post–training', ['pretraining', 'posttraining']],
    ['image_generation I/O R&D U.S. don\'t A+B', ['imagegeneration', 'io', 'rd', 'us', 'dont', 'ab']],
    ['$k$-NN', ['knn']],
    ['a - b', []],
    ['a--b', []],
    ['강화-학습', []],
    ['LLM-기반', []],
    ['plain words', []],
    [`${'a'.repeat(40)}-${'b'.repeat(40)}`, []],
  ])('are one beside: %s', (text, joined) => {
    expect(joinedOf(text)).toEqual(joined);
  });

  it('stand from the first to the last', () => {
    expect(toJoined(toSearchWords('so pre-trai-ning it'))).toEqual([{ text: 'pretraining', start: 3, end: 16 }]);
  });
});

describe('the parts of a name', () => {
  it.each([
    ['DeepSeekMoE', ['deep', 'seek', 'moe']],
    ['LoRA', []],
    ['FlashAttention', ['flash', 'attention']],
    ['GPT', []],
    ['Transformer', []],
    ['QLoRA', []],
    ['pyTorch', ['torch']],
    ['vLLM', ['llm']],
    ['GPTs', []],
  ])('are the words in %s', (name, parts) => {
    expect(toNameParts(name)).toEqual(parts);
  });
});

describe('folding a word', () => {
  it.each([['$k$NN', 'knn'], ['\\ell', 'l'], ['\\alpha', 'alpha'], ['Β', 'beta'], ['É', 'e']])('%s to %s', (raw, folded) => {
    expect(foldWord(raw)).toBe(folded);
  });
});
