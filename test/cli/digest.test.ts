import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseDigest } from '../../lib/digest/parse.ts';
import { main } from '../../scripts/digest/main.ts';
import { ROOT } from '../architecture/source.ts';
import { toZip } from '../fixtures/zip.ts';
import { escapeHtml } from '../fixtures/abs-page.ts';
import { NEW_ID, NEW_TITLE, NEWSLETTER, NOTE } from '../fixtures/imports.ts';
import { readSeed } from '../fixtures/seed.ts';
import { writeFiles } from '../e2e/harness/write-files.ts';

/** The command as a digest's author runs it. */
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('node', [join(ROOT, 'scripts/digest.mjs'), ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', INIT_CWD: '' } });
  return { status, stdout, stderr };
};

/** Does what root, who may read everything, cannot see fail. */
const asNobody = async <T>(run: () => Promise<T>): Promise<T> => {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
};

const readLines = (text: string): unknown[] => text.trimEnd().split('\n').map((line): unknown => JSON.parse(line));
const folder = writeFiles({
  'sound.txt': NEWSLETTER,
  'undated.txt': NEWSLETTER.split('\n').slice(1).join('\n'),
  'empty.txt': '',
  'notes/240214 A paper.md': NOTE,
  'notes/deep/empty.md': '',
  'page.html': `<html><head><meta name="citation_arxiv_id" content="${NEW_ID}"/><meta name="citation_title" content="${escapeHtml(NEW_TITLE)} &amp; more"/></head></html>`,
  'vault.zip': new Uint8Array(await toZip([{ label: 'vault-main/240214 A paper.md', content: NOTE }]).arrayBuffer()),
});
const at = (name: string): string => join(folder, name);

describe('digest check', () => {
  it('prints nothing for a sound file', () => {
    expect(run('check', at('sound.txt'))).toEqual({ status: 0, stdout: '', stderr: '' });
  });
  it('prints a warning with its place and is content', () => {
    const { status, stdout } = run('check', at('undated.txt'));
    expect(stdout).toMatch(new RegExp(`^${at('undated.txt')}:1:1 date-missing No date line[^\\n]*\\n$`));
    expect(status).toBe(0);
  });
  it('is not content with an error, in a folder too, and speaks Korean when asked', () => {
    expect(run('check', '--lang', 'ko', at('notes'))).toEqual({
      status: 1, stdout: `${at('notes/deep/empty.md')}:1:1 empty-file 빈 파일입니다. 내용이 있는 파일을 고르십시오.\n`, stderr: '',
    });
  });
});

describe('digest parse', () => {
  it('prints entries as lines that are read back, each with its source file', () => {
    const { status, stdout } = run('parse', at('sound.txt'), at('notes'), at('vault.zip'));
    expect(readLines(stdout)).toMatchObject([
      { title: NEW_TITLE, date: '2024-02-14', sourceFile: at('sound.txt') },
      { arxivIds: [NEW_ID], date: '2024-02-14', sourceFile: '240214 A paper.md' },
      { arxivIds: [NEW_ID], sourceFile: 'vault-main/240214 A paper.md' },
    ]);
    expect(parseDigest({ name: 'x', bytes: new TextEncoder().encode(stdout) })).toMatchObject({ problems: [], entries: [{}, {}, {}] });
    expect(status).toBe(0);
  });
});

describe('digest match', () => {
  it('says which entries a saved page shows, and how they were found', () => {
    const { stdout } = run('match', '--data', at('vault.zip'), at('page.html'));
    expect(readLines(stdout)).toEqual([{ page: at('page.html'), arxivId: NEW_ID, entries: [{ title: NEW_TITLE, tier: 'id' }] }]);
  });
  it('looks in every file that is given as data', () => {
    const data = ['--data', at('notes'), '--data', join(ROOT, 'assets/digests/2024-02-13.txt')];
    for (const files of [data, [...data.slice(2), ...data.slice(0, 2)], [...data.slice(0, 2), at('undated.txt')]]) {
      expect(readLines(run('match', ...files, at('page.html')).stdout)).toMatchObject([{ entries: [{ title: NEW_TITLE, tier: 'id' }] }]);
    }
  });
  it('finds by title what has no id', () => {
    const [entry] = readSeed().entries;
    const page = `<meta name="citation_arxiv_id" content="2402.06619"><meta content="${escapeHtml(entry?.title ?? '')}" name='citation_title'>`;
    const html = join(writeFiles({ 'page.html': page }), 'page.html');
    const { stdout } = run('match', '--data', join(ROOT, 'assets/digests/2024-02-13.txt'), html);
    expect(readLines(stdout)).toMatchObject([{ arxivId: '2402.06619', entries: [{ title: entry?.title, tier: 'title' }] }]);
  });
});

describe('a digest that is broken', () => {
  it('is told of beside its entries, in the words of check', () => {
    const line = `${at('empty.txt')}:1:1 empty-file The file is empty. Choose one with text in it.\n`;
    expect(run('parse', at('empty.txt'))).toEqual({ status: 0, stdout: '', stderr: line });
    const { status, stdout, stderr } = run('parse', at('empty.txt'), at('sound.txt'));
    expect([status, readLines(stdout).length, stderr]).toEqual([0, 1, line]);
    expect(run('match', '--lang', 'ko', '--data', at('empty.txt'), at('page.html'))).toMatchObject({
      status: 0, stdout: expect.stringContaining('"entries":[]'), stderr: expect.stringContaining('empty-file 빈 파일입니다.'),
    });
  });
});

describe('a command that cannot be run', () => {
  it.each([
    [['check', '/no/such/file.txt'], 'no such file: /no/such/file.txt'],
    [['check'], 'check needs a file'],
    [['mend', 'x'], 'no such command: mend'],
    [['check', '--lang', 'fr', 'x'], "not 'fr'"],
    [['match', 'x.html'], 'match needs --data'],
    [['match', '--data', 'x.html'], 'match needs --data'],
    [['check', '--data', 'x.txt', 'y.txt'], 'check takes no --data'],
    [[], 'no command'],
  ])('says what is wrong and exits with 2: %j', (args, sentence) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });
  it.skipIf(process.platform === 'win32').each([
    ['a file', 'secret.txt', 'secret.txt'],
    ['a file in a folder', 'vault', 'vault/deep/secret.md'],
    ['a folder in a folder', 'closed', 'closed/deep/'],
  ])('says what may not be read, and exits with 2: %s', async (_, given, name) => {
    const closed = writeFiles({
      'secret.txt': NEWSLETTER, 'vault/a.md': NOTE, 'vault/deep/secret.md': NOTE, 'vault/.git/index': '', 'closed/a.md': NOTE, 'closed/deep/b.md': NOTE,
    });
    chmodSync(closed, 0o755);
    for (const path of ['secret.txt', 'vault/deep/secret.md', 'vault/.git', 'closed/deep']) chmodSync(join(closed, path), 0);
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await asNobody(() => main(['check', join(closed, given)]))).toBe(2);
    expect(write.mock.calls.join('')).toMatch(new RegExp(`^digest: cannot read ${join(closed, name)}\\n`));
    write.mockRestore();
  });
  it('explains itself when asked', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const word of ['check FILE', 'parse FILE', 'match --data', 'Exit status']) expect(stdout).toContain(word);
  });
});
