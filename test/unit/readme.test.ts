import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../lib/digest/parse.ts';
import { ROOT } from '../architecture/source.ts';
import { toEntry } from '../fixtures/entries.ts';

/** What a reader would name each example of a digest that the README shows, by its kind. */
const NAMES = { txt: 'digest.txt', md: '240214 Adam.md', json: 'digest.json', jsonl: 'digest.jsonl' } as const;
type Kind = keyof typeof NAMES;

const isKind = (kind: string): kind is Kind => Object.hasOwn(NAMES, kind);

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const EXAMPLES = [...README.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, kind = '', text = '']) => (isKind(kind) ? [{ kind, text }] : []));

const [DAY, ID, KOREAN] = ['2024-02-14', '1412.6980', '학습률을 좌표마다 다르게 하는 방법입니다.'];
const ADAM = {
  title: 'Adam: A Method for Stochastic Optimization', authors: ['Diederik P. Kingma', 'Jimmy Ba'], date: DAY, tags: ['optimizer', 'training'],
  abstract: 'An optimizer that keeps running averages of the gradient and of its square.', commentary: `${KOREAN} 쓰기 쉽고 잘 됩니다.`,
};
const IDS = { arxivIds: [ID], url: `https://arxiv.org/abs/${ID}` };
const VAE = { title: 'Auto-Encoding Variational Bayes', tags: ['vae'], commentary: '잠재 변수를 경사 하강으로 배우게 한 논문입니다.' };

const ENTRIES: Readonly<Record<Kind, readonly object[]>> = {
  // The address in the commentary is another paper.
  txt: [
    { ...ADAM, commentary: `${ADAM.commentary}\n\n가중치 감쇠는 https://arxiv.org/abs/1711.05101 에서 바로잡습니다.` },
    { ...VAE, authors: ['Diederik P. Kingma', 'Max Welling'], date: DAY },
  ],
  md: [{ ...ADAM, ...IDS, commentaryEn: 'It gives every coordinate a step of its own, and is easy to use.' }],
  json: [{ ...ADAM, ...IDS, commentary: `${KOREAN}\n\n쓰기 쉽고 잘 됩니다.`, commentaryEn: 'It gives every coordinate a step of its own.' }],
  jsonl: [{ arxivIds: [ID], commentary: KOREAN, tags: ['optimizer'], date: DAY }, VAE],
};

describe('the digests that the README shows', () => {
  it('are one of each kind, in both languages', () => {
    expect(EXAMPLES.map(({ kind }) => kind)).toEqual(['txt', 'md', 'json', 'jsonl', 'txt', 'md', 'json', 'jsonl']);
  });

  it.each(EXAMPLES.map(({ kind, text }) => [kind, text] as const))('are read without a problem, as it says: %s', (kind, text) => {
    const { entries, problems } = parseDigest({ name: NAMES[kind], bytes: new TextEncoder().encode(text) });
    expect(problems).toEqual([]);
    expect(entries).toEqual(ENTRIES[kind].map((entry) => ({ ...toEntry({}), ...entry })));
  });
});
