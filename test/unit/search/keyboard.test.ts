import { describe, expect, it } from 'vitest';
import { toKoreanLayout, toLatinLayout } from '../../../lib/search/keyboard.ts';

describe('a word typed on the Latin layout', () => {
  it.each([
    ['ahepf', '모델'],
    ['rkdghkgkrtmq', '강화학습'],
    ['rkqtrhk', '값과'],
    ['rkqtdms', '값은'],
    ['Rhclek', '꼬치다'],
    ['dhosi', '왜냐'],
    ['AHaKF', '모말'],
    ['QkfmEk', '빠르따'],
  ])('%s would be %s in Korean', (typed, meant) => {
    expect(toKoreanLayout(typed)).toBe(meant);
  });

  it('may end in a consonant that begins the next syllable', () => {
    expect(toKoreanLayout('rkdghkE')).toBe('강화ㄸ');
  });

  it.each(['moe', 'rl', 'gpt4', 'Rns', 'dhO', 'ahepfkka', 'kkahepf', 'kkk', '', 'ㅁ', 'a b'])('%s would be no word', (typed) => {
    expect(toKoreanLayout(typed)).toBeUndefined();
  });
});

describe('a word typed on the Korean layout', () => {
  it.each([
    ['ㅣㅣㅡ', 'llm'],
    ['ㅡㅐㄷ', 'moe'],
    ['ㅡㅒㄸ', 'moe'],
    ['ㅅㄱ문래그ㄷㄱ', 'transformer'],
    ['ㅁㅅㅅ둣ㅑㅐㅜ', 'attention'],
    ['햐ㅜㄷ', 'gine'],
    ['값', 'rkqt'],
  ])('%s would be %s in Latin letters', (typed, meant) => {
    expect(toLatinLayout(typed)).toBe(meant);
  });

  it.each(['ㅣ', '', '모델 값', 'ㄱa', '모2'])('%s would be no word', (typed) => {
    expect(toLatinLayout(typed)).toBeUndefined();
  });
});
