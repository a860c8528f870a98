import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { chooseLanguage } from './harness/choose-language.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { expectAccess } from './harness/expect-access.ts';
import { hold, letGo, makeHeld } from './harness/held-steps.ts';
import { choose, clickApply, openOptions, readCounts } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import { answerStorage } from './harness/storage-answers.ts';
import { writeChanging } from './harness/write-files.ts';

const { expect } = test;

/** What the bar says at a step, without numbers and with them, and the word that is held so that it says no more. */
interface Stand {
  readonly says: RegExp;
  readonly before: string;
}

const READING: readonly Stand[] = [
  { says: /^파일 읽기$/, before: 'read' },
  { says: /^파일 읽기 \d+ \/ 21$/, before: 'compare' },
];
const APPLYING: readonly Stand[] = [{ says: /^쓰기 \d+ \/ 21$/, before: 'index' }];

test.describe('the options are for everyone', () => {
  let own: Chromium;
  let extension: string;
  test.beforeAll(async ({ network }) => {
    extension = makeHeld(BUILT);
    own = await launchChromium({ network, extension });
    // The language that a page of a test is told goes with any other page that is closed.
    await chooseLanguage(own, 'ko');
  });
  test.afterAll(async () => {
    await own.close();
    rmSync(extension, { recursive: true });
  });

  /** Does what begins an import's part, and looks at it at each of its stands. */
  const lookUnderWay = async (page: Page, stands: readonly Stand[], begin: () => Promise<void>): Promise<void> => {
    for (const { before } of stands) await page.evaluate(hold, `held-${before}`);
    await begin();
    for (const { says, before } of stands) {
      await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', says);
      await expectAccess(page, `before ${before}`);
      await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', says);
      await page.evaluate(letGo, `held-${before}`);
    }
  };

  test('while files are read, and written', async () => {
    test.setTimeout(120_000);
    const page = await own.context.newPage();
    await openOptions(page, own);
    await lookUnderWay(page, READING, () => choose(page, writeChanging().paths));
    expect(await readCounts(page)).toMatchObject({ added: 21 });
    await lookUnderWay(page, APPLYING, () => clickApply(page));
    await expect(page.getByRole('status')).toContainText('새 글 21편');
    await page.close();
  });

  for (const [answer, willPersist] of [['is waited for', null], ['is no', false], ['is yes', true]] as const) {
    test(`where the browser is asked to keep what is stored, and its answer ${answer}`, async () => {
      const page = await own.context.newPage();
      await page.addInitScript(answerStorage, { usage: 12_345_678, isPersisted: false, willPersist });
      await openOptions(page, own);
      const [section, button] = [page.locator('#storage'), page.getByRole('button', { name: '지우지 않게 하기' })];
      await button.click();
      await expect(page.locator('html')).toHaveAttribute('data-asked', '1');
      await expect(section).toContainText(willPersist === true ? '브라우저가 저절로 지우지 않습니다.' : '아직 받아들이지 않았습니다');
      await expect(button).toHaveCount(willPersist === true ? 0 : 1);
      await expectAccess(page, answer);
      await page.close();
    });
  }
});
