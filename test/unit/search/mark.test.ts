import { describe, expect, it } from 'vitest';
import { markHits, toBestLine, type Stretch } from '../../../lib/search/mark.ts';
import { toEntry } from '../../fixtures/entries.ts';
import { searchIn } from '../../fixtures/searching.ts';

const TERMS = 'reinforcement learning = rl = 강화 학습\nattention = 어텐션';
const show = (stretches: readonly Stretch[]): string => stretches.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
const mark = (query: string, text: string): string => show(markHits(text, searchIn([{ title: text }], TERMS)(query).matcher));

describe('what answers a query is marked', () => {
  it.each([
    ['moe', 'A MoE for all', 'A [MoE] for all'],
    ['transf', 'Transformers transform', '[Transf]ormers [transf]orm'],
    ['모델', 'LLM모델의 거대모델링', 'LLM[모델]의 거대[모델]링'],
    ['모델이 ', '모델을 본다', '[모델]을 본다'],
    ['강화학습 ', 'On RL and reinforcement learning', 'On [RL] and [reinforcement] [learning]'],
    ['rl', '강화 학습의 강화학습', '[강화] [학습]의 [강화학습]'],
    ['어텐션', 'FlashAttention and attention', 'Flash[Attention] and [attention]'],
    ['pretraining', 'Pre-Training it', '[Pre-Training] it'],
    ['희소게이팅 ', '희소 게이팅법', '[희소] [게이팅]법'],
    ['희소게ㅇ', '희소 게이팅', '[희소] [게이]팅'],
    ['모ㄷ', '모델 모음', '[모델] 모음'],
    ['ㅁㄷ', '큰 모델', '큰 [모델]'],
    ['tranfsormer', 'Transformers, a transformer', 'Transformers, a [transformer]'],
    ['ahepf', '큰 모델', '큰 [모델]'],
    ['"flash attention"', 'attention: flash attention, flash', 'attention: [flash] [attention], flash'],
    ['knn', '$k$NN', '$[k$NN]'],
    ['저자:lee', 'Ann Lee', 'Ann [Lee]'],
    ['moe -dense', 'moe or dense', '[moe] or dense'],
    ['moe moe', 'moe', '[moe]'],
    ['모델 델링', '큰 모델링', '큰 [모델링]'],
    ['deep see', 'DeepSeek', '[DeepSee]k'],
    ['of a moe', 'A moe of a kind', 'A [moe] [of] a kind'],
    ['', 'moe', 'moe'],
    ['#moe', 'moe', '[moe]'],
    ['날짜:2024', 'in 2024', 'in 2024'],
    ['moe', '', ''],
  ])('%s in %s', (query, text, marked) => {
    expect(mark(query, text)).toBe(marked);
  });
});

describe('the line of an entry', () => {
  const lineOf = (query: string, fields: Parameters<typeof toEntry>[0], length?: number) => {
    const entry = toEntry(fields);
    const { field, stretches } = toBestLine(entry, searchIn([entry], TERMS)(query).matcher, length);
    return `${field}: ${show(stretches)}`;
  };

  it('is the sentence that answers most', () => {
    const commentary = '처음은 희소입니다. 다음은 모델. 희소 모델이 여기 있네요. 끝.';
    expect(lineOf('희소 모델', { commentary })).toBe('commentary: [희소] [모델]이 여기 있네요. 끝.');
    expect(lineOf('모델', { commentary })).toBe('commentary: 다음은 [모델]. 희소 [모델]이 여기 있네요. 끝.');
  });

  it('is of the commentary before the English one and the abstract', () => {
    expect(lineOf('moe', { commentary: 'moe 글', commentaryEn: 'moe', abstract: 'moe' })).toBe('commentary: [moe] 글');
    expect(lineOf('moe', { commentary: '글', commentaryEn: 'a moe', abstract: 'moe' })).toBe('commentaryEn: a [moe]');
    expect(lineOf('moe', { commentary: '글', commentaryEn: 'words', abstract: 'the moe' })).toBe('abstract: the [moe]');
  });

  it('is the beginning where none answers, of what there is', () => {
    expect(lineOf('zzz', { commentary: '처음. 다음.' })).toBe('commentary: 처음. 다음.');
    expect(lineOf('', { commentary: '', commentaryEn: 'First. Second.' })).toBe('commentaryEn: First. Second.');
    expect(lineOf('', { commentary: '', abstract: 'Only.' })).toBe('abstract: Only.');
    expect(lineOf('moe', { commentary: '' })).toBe('commentary: ');
  });

  it('is cut to its length, at a space where there is one', () => {
    expect(lineOf('', { commentary: '하나 둘 셋 넷 다섯 여섯 일곱' }, 10)).toBe('commentary: 하나 둘 셋 넷 …');
    expect(lineOf('', { commentary: '가'.repeat(20) }, 10)).toBe(`commentary: ${'가'.repeat(10)} …`);
  });

  it('begins where the first hit is in sight', () => {
    const commentary = `${'가나 '.repeat(40)}moe 다음`;
    const line = lineOf('moe', { commentary }, 60);
    expect(line).toMatch(/^commentary: … (?:가나 ){8,14}\[moe\] 다음$/);
    expect(lineOf('moe', { commentary: `${'가'.repeat(100)} moe` }, 60)).toBe('commentary: … [moe]');
  });

  it('has a space for a line end', () => {
    expect(lineOf('moe', { commentary: '처음 문단\n\nmoe 문단\n둘째 줄' })).toBe('commentary: [moe] 문단 둘째 줄');
  });

  it('never cuts within a character', () => {
    expect(lineOf('', { commentary: `a${'𠀀'.repeat(20)}` }, 10).isWellFormed()).toBe(true);
  });
});
