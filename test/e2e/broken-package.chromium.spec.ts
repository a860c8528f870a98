import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NEWSLETTER } from '../fixtures/imports.ts';
import { openCard } from './harness/card.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { choose, dumpStore, openOptions } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeVariant } from './harness/variant.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

test.describe('a package that has lost a file', () => {
  let own: Chromium;
  test.beforeAll(async ({ network }) => {
    const extension = makeVariant(BUILT, {});
    const worker = readdirSync(join(extension, 'assets')).find((name) => name.startsWith('import-worker-')) ?? '';
    for (const path of ['search/terms.txt', join('assets', worker)]) rmSync(join(extension, path));
    own = await launchChromium({ network, extension });
  });
  test.afterAll(() => own.close());

  test('is said to have, by the file’s name, and shows its cards all the same', async () => {
    const page = await own.context.newPage();
    await page.goto(own.urlOf('popup.html'));
    await expect(page.locator('.trouble')).toContainText('확장 프로그램의 파일이 없거나 손상되었습니다: search/terms.txt');
    await openCard(page, '/abs/2402.07319');
    await page.close();
  });

  test('says of a worker that cannot be started that it was not, and changes nothing', async () => {
    const options = await own.context.newPage();
    await openOptions(options, own);
    const before = await dumpStore(options);
    await choose(options, writeOne('a.txt', NEWSLETTER));
    await expect(options.getByRole('alert')).toContainText('이 일을 하는 프로세스를 브라우저가 끝냈거나 시작하지 못했습니다.');
    expect(await dumpStore(options)).toEqual(before);
    await options.close();
  });
});
