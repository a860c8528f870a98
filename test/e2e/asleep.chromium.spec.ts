import type { Page } from '@playwright/test';
import { openActionPopup } from './harness/action-popup.ts';
import { openCard } from './harness/card.ts';
import type { Chromium } from './harness/chromium.ts';
import { expect, test } from './harness/fixtures.ts';
import { expectHash, field, heading, open } from './harness/library-test.ts';

/** Milliseconds within which a worker that something has woken is heard of. */
const WAKING = 500;

const expectAsleep = async (page: Page, chromium: Chromium): Promise<void> => {
  await page.waitForTimeout(WAKING);
  expect(await chromium.isWorkerRunning()).toBe(false);
};

/** A card needs the worker: who hears nothing of it then would never hear of it. */
const expectHeardOf = async (page: Page, chromium: Chromium): Promise<void> => {
  await openCard(page, '/abs/2402.06619');
  expect(await chromium.isWorkerRunning()).toBe(true);
};

test.describe('a worker that is asleep is left so', () => {
  test('by the popup, which lists, finds, narrows and unfolds without it', async ({ page, chromium }) => {
    const options = page.getByRole('option');
    await page.setViewportSize({ width: 420, height: 560 });
    await chromium.stopWorker();
    await page.goto(chromium.urlOf('popup.html'));
    await expect(page.getByRole('status')).toHaveText('논문 12편을 찾았습니다.');
    await expect(options.first()).toBeVisible();
    await page.getByRole('combobox').pressSequentially('reward');
    await expect(page.getByRole('status')).toHaveText('논문 3편을 찾았습니다.');
    await page.getByRole('button', { name: '#reward-model 2' }).click();
    await expect(options).toHaveCount(2);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').fill('#moe');
    await expect(options).toContainText(['Scaling Laws']);
    await page.keyboard.press('ArrowRight');
    await expect(options.first()).toContainText('DeepSeekMoE');
    await expectAsleep(page, chromium);
    await expectHeardOf(page, chromium);
  });

  test('by the popup over a paper, which has it on top without it', async ({ page, chromium }) => {
    await openCard(page, '/abs/2402.07871');
    await chromium.stopWorker();
    const popup = await openActionPopup(chromium, page);
    expect(await popup.waitFor(() => document.querySelector<HTMLElement>('.result-whole')?.dataset.arxivId)).toBe('2402.07871');
    await popup.evaluate(() => {
      const field = document.querySelector('input');
      if (field === null) return;
      field.value = 'reward';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await popup.waitFor(() => document.querySelectorAll('[role=option]').length === 3);
    await expectAsleep(page, chromium);
    // The first clears what was typed, the second shuts it.
    for (const isOpen of [true, false]) {
      await popup.press('Escape', 27);
      await expect.poll(() => popup.isOpen()).toBe(isOpen);
    }
    await expectHeardOf(page, chromium);
  });

  test('by the library, which finds, narrows and goes from view to view without it', async ({ page, chromium }) => {
    await chromium.stopWorker();
    await open(page, chromium, '#/search/');
    await expect(page.getByRole('option')).toHaveCount(12);
    await field(page).pressSequentially('reward');
    await expect(page.getByRole('option')).toHaveCount(3);
    await page.getByRole('group', { name: '태그로 좁히기' }).getByRole('button', { name: /^#reward-model/ }).click();
    await expect(page.getByRole('option')).toHaveCount(2);
    await expectHash(page, '#/search/reward?tag=reward-model');
    await expectAsleep(page, chromium);
    await page.getByRole('option').first().click();
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('link', { name: '흐름' }).click();
    await expect(heading(page)).toHaveText('흐름');
    await expect(page.getByRole('slider')).toBeVisible();
    await expectAsleep(page, chromium);
    await expectHeardOf(page, chromium);
  });
});
