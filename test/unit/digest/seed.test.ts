import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSeed, readSeedBytes } from '../../fixtures/seed.ts';

const { entries, problems } = readSeed();

/** Of the newsletter as it was given to us. */
const SOURCE_SHA256 = '3a26ff146b20a6455d2d6c0b30394b288d21ead30867e91ab70adf4732ed1f60';

interface Expected {
  readonly title: string;
  readonly authors: readonly [count: number, first: string, last: string];
  readonly abstract: readonly [start: string, end: string];
  readonly paragraphs: number;
  readonly start: string;
  readonly end: string;
  readonly tags: readonly string[];
}

const PAPERS: Readonly<Record<string, readonly [id: string, Expected]>> = {
  'Aya Dataset': ['2402.06619', {
    title: 'Aya Dataset: An Open-Access Collection for Multilingual Instruction Tuning',
    authors: [33, 'Shivalika Singh', 'Sara Hooker'],
    abstract: ['Datasets are foundational to', 'bridge gaps in resources.'],
    paragraphs: 1, start: '다국어 Instruction 데이터셋.', end: '퀄리티가 궁금하네요.',
    tags: ['multilingual', 'instruction', 'dataset'],
  }],
  'V-STaR': ['2402.06457', {
    title: 'V-STaR: Training Verifiers for Self-Taught Reasoners',
    authors: [6, 'Arian Hosseini', 'Rishabh Agarwal'],
    abstract: ['Common self-improvement approaches', 'with LLaMA2 models.'],
    paragraphs: 1, start: '샘플링 -> 레이블링 ->', end: '보여주고 있네요.',
    tags: ['synthetic-data'],
  }],
  'R³ (Reverse Curriculum RL)': ['2402.05808', {
    title: 'Training Large Language Models for Reasoning through Reverse Curriculum Reinforcement Learning',
    authors: [21, 'Zhiheng Xi', 'Xuanjing Huang'],
    abstract: ['In this paper, we propose R$^3$:', 'closed-source models.'],
    paragraphs: 2, start: 'Outcome supervision의 저렴하지만', end: '있겠네요.',
    tags: ['reward-model'],
  }],
  'Multilingual E5': ['2402.05672', {
    title: 'Multilingual E5 Text Embeddings: A Technical Report',
    authors: [6, 'Liang Wang', 'Furu Wei'],
    abstract: ['This technical report presents', 'unilm/tree/master/e5 .'],
    paragraphs: 1, start: 'E5 + 생성 데이터 (https://arxiv.org/abs/2401.00368)', end: '시점이죠.',
    tags: ['retrieval'],
  }],
  Hydragen: ['2402.05099', {
    title: 'Hydragen: High-Throughput LLM Inference with Shared Prefixes',
    authors: [6, 'Jordan Juravsky', 'Azalia Mirhoseini'],
    abstract: ['Transformer-based large language models', 'competitive programming problems by 55%.'],
    paragraphs: 1, start: 'Prefix, 즉 입력의', end: '목표로 합니다.',
    tags: ['efficiency'],
  }],
  'Pink Elephants (DPF)': ['2402.07896', {
    title: 'Suppressing Pink Elephants with Direct Principle Feedback',
    authors: [6, 'Louis Castricato', 'Stella Biderman'],
    abstract: ['Existing methods for controlling', 'Pink Elephant Problem.'],
    paragraphs: 1, start: '코끼리는 생각하지 마,', end: 'DPO를 했습니다.',
    tags: ['alignment', 'rlaif'],
  }],
  'Fine-Grained MoE scaling laws': ['2402.07871', {
    title: 'Scaling Laws for Fine-Grained Mixture of Experts',
    authors: [12, 'Jakub Krajewski', 'Sebastian Jaszczur'],
    abstract: ['Mixture of Experts (MoE) models', 'almost any computational budget.'],
    paragraphs: 2, start: 'MoE 모델에 대한 Scaling Law가', end: '싶네요.',
    tags: ['moe', 'scaling-law'],
  }],
  ODIN: ['2402.07319', {
    title: 'ODIN: Disentangled Reward Mitigates Hacking in RLHF',
    authors: [9, 'Lichang Chen', 'Bryan Catanzaro'],
    abstract: ['In this work, we study', 'by a significant margin.'],
    paragraphs: 1, start: '길이가 Reward Modeling에서', end: '사용하죠.',
    tags: ['rlhf', 'reward-model'],
  }],
  Debating: ['2402.06782', {
    title: 'Debating with More Persuasive LLMs Leads to More Truthful Answers',
    authors: [10, 'Akbir Khan', 'Ethan Perez'],
    abstract: ['Common methods for aligning', 'absence of ground truth.'],
    paragraphs: 2, start: 'Weak-to-Strong Generalization 문제.', end: '매력적이지만요.',
    tags: ['alignment'],
  }],
  'Prismatic VLMs': ['2402.07865', {
    title: 'Prismatic VLMs: Investigating the Design Space of Visually-Conditioned Language Models',
    authors: [6, 'Siddharth Karamcheti', 'Dorsa Sadigh'],
    abstract: ['Visually-conditioned language models', 'state-of-the-art in open-source VLMs.'],
    paragraphs: 1, start: 'VLM이 쏟아지는 중에', end: '비교 분석을 했습니다.',
    tags: ['vision-language', 'framework', 'evaluation'],
  }],
  'A Tale of Tails': ['2402.07043', {
    title: 'A Tale of Tails: Model Collapse as a Change of Scaling Laws',
    authors: [5, 'Elvis Dohmatob', 'Julia Kempe'],
    abstract: ['As AI model size grows', 'text generation using the large language model Llama2.'],
    paragraphs: 2, start: '모델의 생성 데이터를', end: '합니다만.',
    tags: ['synthetic-data', 'scaling-law'],
  }],
  'Reasoning Paths Aggregation': ['2402.03268', {
    title: 'Understanding the Reasoning Ability of Language Models From the Perspective of Reasoning Paths Aggregation',
    authors: [6, 'Xinyi Wang', 'William Yang Wang'],
    abstract: ['Pre-trained language models', 'multi-step reasoning performance.'],
    paragraphs: 2, start: 'LLM에서 추론 능력이', end: '아이디어입니다.',
    tags: ['reasoning', 'lm'],
  }],
};

describe('the bundled digest', () => {
  it('is the source, byte for byte', () => {
    expect(createHash('sha256').update(readSeedBytes()).digest('hex')).toBe(SOURCE_SHA256);
  });

  it('has twelve papers and no problem', () => {
    expect(entries).toHaveLength(12);
    expect(problems).toEqual([]);
  });

  it.each(Object.entries(PAPERS))('holds %s whole', (_, [id, expected]) => {
    const entry = entries.find(({ arxivIds }) => arxivIds.some((own) => own === id));
    const { title, authors, abstract, commentary, tags } = entry ?? fail(id);
    const paragraphs = commentary.split('\n\n');
    expect(title).toBe(expected.title);
    expect([authors.length, authors[0], authors.at(-1)]).toEqual(expected.authors);
    expect(abstract.startsWith(expected.abstract[0])).toBe(true);
    expect(abstract.slice(-expected.abstract[1].length)).toBe(expected.abstract[1]);
    expect(paragraphs).toHaveLength(expected.paragraphs);
    expect(commentary.slice(0, expected.start.length)).toBe(expected.start);
    expect(commentary.slice(-expected.end.length)).toBe(expected.end);
    expect(tags).toEqual(expected.tags);
    expect(entry?.date).toBe('2024-02-13');
  });

  it('joined again is the text that it came from', () => {
    const joined = entries.map(({ title, authors, abstract, commentary, tags }) =>
      [title, `(${authors.join(', ')})`, abstract, commentary, tags.map((tag) => `#${tag}`).join(' ')].join('\n'));
    const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
    expect(flat(['2024년 2월 13일', ...joined].join('\n'))).toBe(flat(new TextDecoder().decode(readSeedBytes())));
  });
});

const fail = (id: string): never => {
  throw new Error(`no entry ${id}`);
};
