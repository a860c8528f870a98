import { describe, expect, it } from 'vitest';
import { searchIn, searchSegments } from '../../fixtures/searching.ts';

const TERMS = 'reinforcement learning = rl = 강화 학습\npre-training = 사전 학습 = 프리트레이닝\nattention = 어텐션\npolicy = 정책';
const findsIn = (text: string, query: string): boolean => searchIn([{ title: text }, { title: '다른 것 entirely other' }], TERMS)(query).titles.includes(text);

describe('a word of Hangul is found', () => {
  it.each([
    ['with its particle', '모델의 크기', '모델'],
    ['without its particle', '모델 크기', '모델이 '],
    ['with another particle', '모델을 본다', '모델이 '],
    ['within a compound', '거대모델링', '모델'],
    ['in an ending', '사후학습합니다', '학습'],
    ['parted by a space', '희소 게이팅', '희소게이팅 '],
    ['not parted by a space', '희소게이팅', '희소 게이팅 '],
    ['behind Latin letters', 'LLM모델', '모델'],
    ['with Latin letters before it', 'LLM 모델', 'llm모델'],
    ['with a syllable half typed', '희소게이팅', '희소ㄱ'],
    ['with a syllable half typed', '희소게이팅', '희소게잍'],
    ['with a vowel still to come', '희소화된 값', '희소호'],
    ['with the next consonant below', '희소게이팅', '희속'],
    ['with a space and a syllable half typed', '희소 게이팅', '희소ㄱ'],
    ['with a space and a syllable half typed', '희소 게이팅', '희소게ㅇ'],
    ['with a syllable that is whole, of a word that is not', '희소 학습법', '희소학'],
    ['by its initials', '희소게이팅', 'ㅎㅅㄱㅇㅌ'],
    ['by initials of its beginning', '희소게이팅', 'ㅎㅅㄱ'],
    ['by initials, parted by a space or not', '희소 게이팅', 'ㅎㅅㄱㅇㅌ'],
    ['by initials of two words', '희소게이팅 비교', 'ㄱㅇㅌ ㅂㄱ'],
    ['in the Latin layout', '희소게이팅', 'gmlthrpdlxld'],
    ['in the Latin layout, half typed', '희소게이팅', 'gmlthr'],
    ['decomposed', '희소게이팅', '희소게이팅'.normalize('NFD')],
  ])('%s: in %s by %s', (_, text, query) => {
    expect(findsIn(text, query)).toBe(true);
  });

  it.each([
    ['at another place of the word', '모듈 결정', '모델'],
    ['across fields', '희소', '희소모델 '],
    ['by one letter within', '거대모델', 'ㄷ'],
    ['by initials of others', '희소게이팅', 'ㅎㅇㄱ'],
  ])('not %s: in %s by %s', (_, text, query) => {
    expect(findsIn(text, query)).toBe(false);
  });

  it('not with the end of one field and the beginning of the next', () => {
    const find = searchIn([{ title: 'A 희소', commentary: '모델링' }, { title: 'B', commentary: '희소 모델링' }, { title: 'C', tags: ['희소', '모델링'] }]);
    expect(find('희소모델 ').titles).toEqual(['B']);
  });
});

describe('a Latin word is found', () => {
  it.each([
    ['whatever its case', 'RoPE Scaling', 'rope'],
    ['half typed', 'Transformer', 'transf'],
    ['in the plural', 'Experts', 'expert '],
    ['in the singular', 'One Expert', 'experts '],
    ['in the singular', 'Policy', 'policies '],
    ['in the plural', 'Batches', 'batch '],
    ['in the singular', 'GPU', 'gpus '],
    ['in the plural', 'GPUs', 'gpu '],
    ['in the singular', 'Bias', 'biases '],
    ['in the plural', 'Biases', 'bias '],
    ['in the singular', 'Analysis', 'analyses '],
    ['in the plural', 'Hypotheses', 'hypothesis '],
    ['in the singular', 'Matrix', 'matrices '],
    ['in the plural', 'Indices', 'index '],
    ['by its first letter', 'Granularity', 'g'],
    ['hyphenated', 'Pre-Training', 'pretraining'],
    ['not hyphenated', 'Pretraining', 'pre-training'],
    ['in two words', 'Pretraining', 'pre training '],
    ['as one word that is two', 'Flash-Attention', 'flashatt'],
    ['as a part of a name', 'DeepSeekMoE', 'moe '],
    ['within a longer word', 'Hypernetwork', 'network'],
    ['in the Korean layout', 'Transformer', 'ㅅㄱ문래그ㄷㄱ'],
    ['in the Korean layout, misspelt', 'Transformer', 'ㅅㄱ무내므ㄷㄱ'],
    ['with an error', 'Transformer', 'transfromer'],
    ['with two errors', 'Transformer', 'trasnfromer'],
    ['as TeX has it', '$k$-NN and $\\beta$-VAE', 'knn'],
    ['by the name of its letter', '$\\beta$-VAE', 'beta-vae'],
    ['by the letter of its name', '$\\beta$-VAE', 'β-vae'],
    ['in full width', 'MoE', 'ＭｏＥ'],
    ['without its marks', 'Krzemiński', 'krzeminski'],
    ['in another script of Unicode', 'Fine', 'ﬁne'],
  ])('%s: in %s by %s', (_, text, query) => {
    expect(findsIn(text, query)).toBe(true);
  });

  it.each([
    ['with an error in fewer than five letters', 'LoRA', 'lors'],
    ['with two errors in fewer than nine', 'Router', 'ruotre'],
    ['within a longer word, of three letters', 'Formation', 'mat'],
    ['as a part of a short form', 'RLHF results', 'reinforcement learning '],
  ])('not %s: in %s by %s', (_, text, query) => {
    expect(findsIn(text, query)).toBe(false);
  });
});

describe('a term that means the same', () => {
  it.each([
    ['강화학습', 'On RL'],
    ['강화 학습', 'On RL'],
    ['강화학습이 ', 'Reinforcement learning'],
    ['rl', '강화학습의 예'],
    ['rl', '강화 학습의 예'],
    ['reinforcement learning', '강화학습'],
    ['pretraining', '프리트레이닝은'],
    ['pretraining', '프리 트레이닝은'],
    ['사전학습', '프리 트레이닝 뒤'],
    ['사전학습', 'Pretraining'],
    ['사전학습', 'Pre-training'],
    ['policies', '정책을'],
    ['djxpstus', 'Attention'],
  ])('is found by %s: %s', (query, text) => {
    expect(findsIn(text, query)).toBe(true);
  });

  it('is told, as are a guess at the word and at the layout, only where it finds something', () => {
    const find = searchIn([{ title: 'On RL' }, { title: '어텐션 모델' }, { title: 'Router' }], TERMS);
    expect(find('강화학습').bends).toEqual([{ typed: '강화학습', how: 'concept', found: ['rl'] }]);
    expect(find('rl').bends).toEqual([]);
    expect(find('rouuter').bends).toEqual([{ typed: 'rouuter', how: 'typo', found: ['router'] }]);
    expect(find('ahepf').bends).toEqual([{ typed: 'ahepf', how: 'layout', found: ['모델'] }]);
    expect(find('attention ahepf').bends.map(({ typed, found }) => [typed, ...found])).toEqual([['attention', '어텐션'], ['ahepf', '모델']]);
    expect(find('정책').bends).toEqual([]);
  });

  it('is told once, with all that was found', () => {
    const find = searchIn([{ title: 'Pre-training' }, { title: '프리트레이닝' }], TERMS);
    expect(find('사전학습').bends).toEqual([{ typed: '사전학습', how: 'concept', found: ['pre-training', '프리트레이닝'] }]);
  });
});

describe('words that are taken as they are', () => {
  const find = searchIn([{ title: 'On RL' }, { title: '강화학습' }, { title: 'Router' }, { title: '모델' }, { title: 'Hypernetwork' }], TERMS);
  const literal = (text: string) => find({ text, isLiteral: true });

  it.each([
    ['rl', ['On RL']],
    ['강화학습', ['강화학습']],
    ['rouuter', []],
    ['ahepf', []],
    ['net', []],
    ['route', ['Router']],
  ])('stand for nothing else: %s', (text, titles) => {
    expect(literal(text)).toMatchObject({ titles, bends: [] });
  });

  it('would otherwise', () => {
    expect(find('rl').titles).toEqual(['On RL', '강화학습']);
    expect(find('rouuter').titles).toEqual(['Router']);
  });
});

describe('several words', () => {
  it('are all needed, in whatever field and segment', () => {
    const find = searchSegments([[{ title: 'Moe one', commentary: '세분화' }], [{ title: 'Moe two', commentary: '' }, { title: 'C', tags: ['moe'], commentary: '', authors: ['세분화'] }]]);
    expect(find('세분화 moe').titles).toEqual(['C', 'Moe one']);
  });
});
