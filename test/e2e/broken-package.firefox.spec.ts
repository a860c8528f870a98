import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { BUILT } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { choose, dumpStore, openOptions } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeVariant } from './harness/variant.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

test('in Firefox, a package that has lost a file is said to have, shows its cards, and changes nothing', async ({ network }) => {
  const extension = makeVariant(BUILT, {});
  const worker = readdirSync(join(extension, 'assets')).find((name) => name.startsWith('import-worker-')) ?? '';
  for (const path of ['search/terms.txt', join('assets', worker)]) rmSync(join(extension, path));
  const firefox = await launchInKorean({ network, extension });
  try {
    await firefox.goto(firefox.urlOf('popup.html'));
    const said = await firefox.waitFor(() => document.querySelector('.trouble')?.textContent);
    expect(said).toContain('확장 프로그램의 파일이 없거나 손상되었습니다: search/terms.txt');
    await firefox.goto('https://arxiv.org/abs/2402.07319');
    await firefox.waitFor(() => document.querySelector('gloss-card[data-match]'));
    await openOptions(firefox);
    const before = await dumpStore(firefox);
    await choose(firefox, writeOne('a.txt', NEWSLETTER));
    expect(await firefox.waitFor(() => document.querySelector('[role=alert]')?.textContent)).toContain('이 일을 하는 프로세스를 브라우저가 끝냈거나 시작하지 못했습니다.');
    expect(await dumpStore(firefox)).toEqual(before);
  } finally {
    await firefox.close();
  }
});
