import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../assets/_locales/en/messages.json' with { type: 'json' };
import ko from '../assets/_locales/ko/messages.json' with { type: 'json' };
import { PROBLEM_SEVERITY } from '../lib/digest/problem.ts';
import { FAULTS } from '../lib/fault.ts';
import { toTranslate } from '../lib/platform/i18n.ts';
import { BROKEN, OF_ARCHIVES, OF_MORE_THAN_A_FILE } from './fixtures/digests.ts';
import { ROOT } from './architecture/source.ts';

type File = Readonly<Record<string, { readonly message: string }>>;
const [korean, english]: [File, File] = [ko, en];

const valuesOf = (message: string | undefined): string[] => [...(message ?? '').matchAll(/\$\d/g)].map(([value]) => value).sort();

const readTexts = (folder: string): string =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|html)$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n');

const toProblemKey = (code: string): string => `problem_${code.replaceAll('-', '_')}`;

describe('the sentences', () => {
  it('are the same in both languages, with the same values', () => {
    expect(Object.keys(english)).toEqual(Object.keys(korean));
    for (const key of Object.keys(korean)) expect([key, valuesOf(english[key]?.message)]).toEqual([key, valuesOf(korean[key]?.message)]);
  });

  it('are Korean in the one and English in the other', () => {
    expect(Object.entries(korean).filter(([, { message }]) => !/[가-힣]/.test(message))).toEqual([]);
    const mixed = Object.entries(english).filter(([, { message }]) => /[가-힣]/.test(message)).map(([key]) => key);
    expect(mixed).toEqual(['extension_name', 'problem_date_missing']);
  });

  it('are all used', () => {
    const code = ['components', 'entrypoints', 'lib'].map(readTexts).join('\n') + readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
    const unused = Object.keys(korean).filter((key) => !/^(problem|fault)_/.test(key) && !code.includes(key));
    expect(unused).toEqual([]);
  });

  it('have no particle right behind a value, which would depend on it', () => {
    const wrong = Object.entries(korean).filter(([, { message }]) => /\$\d(은|는|이|가|을|를|와|과|으로|로)(?![가-힣])/.test(message));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('say of every problem what to do, and there is no sentence for another', () => {
    const codes = Object.keys(PROBLEM_SEVERITY).map(toProblemKey);
    expect(Object.keys(korean).filter((key) => key.startsWith('problem_')).sort()).toEqual(codes.sort());
  });

  it('say why of every fault, in the README too, and there is no sentence for another', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(Object.keys(korean).filter((key) => key.startsWith('fault_')).sort()).toEqual(FAULTS.map((fault) => `fault_${fault}`).sort());
    const sentences = [korean, english].flatMap((file) => FAULTS.map((fault) => file[`fault_${fault}`]?.message.replace('$1', '…') ?? ''));
    expect(sentences.filter((sentence) => !readme.includes(`| ${sentence} |`))).toEqual([]);
  });

  it('are as many as the fixtures of problems, but for those that a file alone cannot have', () => {
    expect([...Object.keys(BROKEN), ...OF_ARCHIVES, ...OF_MORE_THAN_A_FILE].sort()).toEqual(Object.keys(PROBLEM_SEVERITY).sort());
  });

  it('of every problem stand in the README too', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const missing = [korean, english].flatMap((file) =>
      Object.keys(PROBLEM_SEVERITY).map((code) => `| \`${code}\` | ${file[toProblemKey(code)]?.message} |`).filter((row) => !readme.includes(row)));
    expect(missing).toEqual([]);
  });

  it('fill in values, and show the name of a sentence that is missing', () => {
    const t = toTranslate({ card_more_lines: '$1줄 더 보기', card_newer_version: '$3 $1 $2' });
    expect(t('card_more_lines', 4)).toBe('4줄 더 보기');
    expect(t('card_newer_version', 'a', 'b', '$1')).toBe('$1 a b');
    expect(t('card_fold')).toBe('card_fold');
  });
});
