import type { Page } from '@playwright/test';
import { LINES } from '../fixtures/imports.ts';
import { chooseLanguage } from './harness/choose-language.ts';
import type { Chromium } from './harness/chromium.ts';
import { expectAccess } from './harness/expect-access.ts';
import { openHolder } from './harness/hold-turn.ts';
import { importTest as test } from './harness/import-test.ts';
import { apply, cancel, choose, clickApply, importFile, openOptions, readCounts } from './harness/importing.ts';
import { killWorker } from './harness/kill-worker.ts';
import { writeFiles, writeOne } from './harness/write-files.ts';

const { expect } = test;

const BROKEN = '{"title": "A broken line"\n{"arxivIds": ["none"], "title": "", "commentary": ""}\n';

test('the options are for everyone in every state of an import', async ({ own, options }) => {
  test.setTimeout(90_000);
  await expectAccess(options, 'at first');
  const folder = writeFiles({ 'a.jsonl': LINES, 'broken.jsonl': BROKEN });
  await choose(options, [`${folder}/a.jsonl`, `${folder}/broken.jsonl`]);
  await readCounts(options);
  for (const summary of await options.locator('#import summary').all()) await summary.click();
  await expectAccess(options, 'under review');
  await apply(options);
  await expectAccess(options, 'done');
  await importFile(options, writeOne('b.jsonl', LINES.replace('해설입니다', '다른 해설입니다')));
  await options.getByRole('button', { name: '기본 다이제스트로 돌아가기' }).click();
  await expectAccess(options, 'asked whether all goes');
  await options.evaluate(() => chrome.storage.local.set({ history: [{ at: '2026-01-01T00:00:00Z', what: 'rebuilt', name: 'a.jsonl' }] }));
  await openOptions(options, own);
  await expect(options.getByRole('button', { name: '알겠습니다' })).toBeVisible();
  await expectAccess(options, 'with history');
});

test('the options are for everyone while one pastes, waits, is asked, cancels, and is told of a failure', async ({ own, options }) => {
  test.setTimeout(120_000);
  await options.getByRole('button', { name: '글 붙여 넣기' }).click();
  await options.getByRole('textbox').fill(LINES);
  await expectAccess(options, 'with a text to be read');
  await options.getByRole('button', { name: '읽기' }).click();
  await readCounts(options);
  await cancel(options);
  await expectAccess(options, 'cancelled');
  await importFile(options, writeOne('a.jsonl', LINES));
  await options.getByRole('row', { name: /a\.jsonl/ }).getByRole('button', { name: /지우기/ }).click();
  await expectAccess(options, 'asked whether one goes');
  const other = await own.context.newPage();
  await openOptions(other, own);
  await choose(other, writeOne('b.jsonl', LINES.replace('해설입니다', '다른 해설입니다')));
  await readCounts(other);
  await choose(options, writeOne('c.jsonl', LINES));
  await expect(options.getByText('다른 탭')).toBeVisible();
  await expectAccess(options, 'waiting for another tab');
  await cancel(options);
  await killWorker(other);
  await other.bringToFront();
  await other.getByRole('button', { name: '적용', exact: true }).click();
  await expect(other.getByRole('alert')).toBeVisible();
  await expectAccess(other, 'failed');
});

/** Does what a page waits with as long as another writes, and looks at it while it waits. */
const lookUnderWay = async (own: Chromium, options: Page, { act, state }: { readonly act: () => Promise<void>; readonly state: string }): Promise<void> => {
  const holder = await openHolder(own, options);
  await act();
  await expect(options.getByRole('progressbar')).toBeVisible();
  await expectAccess(options, state);
  await expect(options.getByRole('progressbar')).toBeVisible();
  await holder.close();
};

test('the options are for everyone while something is under way', async ({ own, options }) => {
  test.setTimeout(90_000);
  // The language that a page of a test is told goes with any other page that is closed.
  await chooseLanguage(own, 'ko');
  await openOptions(options, own);
  await choose(options, writeOne('a.jsonl', LINES));
  await readCounts(options);
  await lookUnderWay(own, options, { act: () => clickApply(options), state: 'applying' });
  await expect(options.getByRole('status')).toContainText('더했습니다');
  await lookUnderWay(own, options, { act: () => options.getByRole('button', { name: /되돌리기.*a\.jsonl/ }).click(), state: 'taking back' });
  await expect(options.getByRole('status')).toContainText('되돌렸습니다');
});

test('the popup is for everyone with a row unfolded, a tag pressed, a bend, and nothing found', async ({ own }) => {
  test.setTimeout(90_000);
  const page = await own.context.newPage();
  await page.goto(own.urlOf('popup.html'));
  const search = async (text: string, said: string, state: string): Promise<void> => {
    await page.getByRole('combobox').fill(text);
    await expect(page.getByRole('status')).toContainText(said);
    await expectAccess(page, state);
  };
  await search('reward', '논문 3편', 'found');
  await page.getByRole('combobox').press('ArrowRight');
  await expect(page.locator('.result-whole')).toHaveCount(1);
  await expectAccess(page, 'unfolded');
  await search('프리트레이닝', '논문 4편', 'bent');
  await search('moe', '논문 1편', 'with tags');
  await page.getByRole('button', { name: /#moe/ }).click();
  await expect(page.getByRole('button', { name: /#moe/ })).toHaveAttribute('aria-pressed', 'true');
  await expectAccess(page, 'narrowed');
  await page.getByRole('button', { name: /#moe/ }).click();
  await search('reward -reward', '맞는 논문이 없습니다.', 'nothing found');
});

test('the library is for everyone at each of its places', async ({ own }) => {
  test.setTimeout(120_000);
  const page = await own.context.newPage();
  for (const hash of ['#/tag/moe', '#/paper/2402.07871', '#/search/reward', '#/search/qqqqqqq', '#/timeline']) {
    await page.goto(`${own.urlOf('library.html')}${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('load');
    await expectAccess(page, hash);
  }
});

for (const [hash, role] of [['#/', 'checkbox'], ['#/search/reward', 'option']] as const) {
  test(`the library is for everyone where papers are picked and saved: ${hash}`, async ({ own }) => {
    test.setTimeout(120_000);
    const page = await own.context.newPage();
    await page.goto(`${own.urlOf('library.html')}${hash}`);
    await page.getByRole('button', { name: '고르기', exact: true }).click();
    await expectAccess(page, 'with nothing picked');
    await page.getByRole(role).first().click();
    await expect(page.getByText('1편 골랐습니다')).toBeVisible();
    await expectAccess(page, 'with one picked');
    await page.getByRole('button', { name: '내보내기' }).click();
    await expect(page.getByRole('button', { name: '곁글 JSON 저장' })).toBeVisible();
    await expectAccess(page, 'with the list of formats open');
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '곁글 JSON 저장' }).click()]);
    await expect(page.getByText('저장했습니다')).toBeVisible();
    await expectAccess(page, 'saved');
    await page.getByRole('button', { name: '모두 고르기' }).click();
    await expect(page.getByRole('button', { name: '모두 고르기' })).toHaveAttribute('aria-disabled', 'true');
    await expectAccess(page, 'with all picked');
  });
}

const OPENERS: Readonly<Record<string, (page: Page, own: Chromium) => Promise<unknown>>> = {
  popup: async (page, own) => {
    await page.goto(own.urlOf('popup.html'));
    await page.getByRole('option').first().waitFor();
  },
  library: async (page, own) => {
    await page.goto(`${own.urlOf('library.html')}#/`);
    await page.getByRole('article').first().waitFor();
  },
  welcome: async (page, own) => {
    await page.goto(own.urlOf('welcome.html'));
    await page.getByRole('heading').first().waitFor();
  },
};

for (const name of ['popup', 'library', 'welcome']) {
  test(`the ${name} is for everyone, and nothing to be pressed is small`, async ({ own }) => {
    const page = await own.context.newPage();
    await OPENERS[name]?.(page, own);
    await expectAccess(page, name);
  });
}

test('the welcome page is for everyone where cards may not be shown', async ({ own }) => {
  await own.setHostAccess('ON_CLICK');
  const page = await own.context.newPage();
  await page.goto(own.urlOf('welcome.html'));
  await expect(page.getByRole('button', { name: '켜기' })).toBeVisible();
  await expectAccess(page, 'off');
});
