import type { Locator, Page } from '@playwright/test';
import { openActionPopup } from './harness/action-popup.ts';
import { enterAddress, suggestFor } from './harness/address-bar.ts';
import { expectAxeClean } from './harness/axe.ts';
import { openCard } from './harness/card.ts';
import { chooseLanguage } from './harness/choose-language.ts';
import { launchChromium, BUILT, type Chromium } from './harness/chromium.ts';
import { expect, test } from './harness/fixtures.ts';
import { importTest } from './harness/import-test.ts';
import { importFile } from './harness/importing.ts';
import { makeVariant, toNewsletter } from './harness/variant.ts';
import { writeOne } from './harness/write-files.ts';

const fieldOf = (page: Page): Locator => page.getByRole('combobox', { name: '검색 · Search' });
const optionsOf = (page: Page): Locator => page.getByRole('option');
const selectedOf = (page: Page): Locator => page.locator('[role=option][aria-selected=true]');

/** Opens the popup's page in a tab, as large as a popup. */
const openPopup = async (page: Page, chromium: Chromium): Promise<Locator> => {
  await page.setViewportSize({ width: 420, height: 560 });
  await page.goto(chromium.urlOf('popup.html'));
  await optionsOf(page).first().waitFor();
  return fieldOf(page);
};

/** Types, and waits for a list that answers it. */
const search = async (page: Page, text: string, first: string): Promise<void> => {
  await fieldOf(page).fill(text);
  await expect(optionsOf(page).first()).toContainText(first);
};

const opened = async (chromium: Chromium, act: () => Promise<unknown>): Promise<string> => {
  const [tab] = await Promise.all([chromium.context.waitForEvent('page'), act()]);
  await tab.waitForLoadState();
  const url = tab.url();
  await tab.close();
  return url;
};

const toEntries = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    title: `Measured paper number ${place}`,
    authors: ['Ada Doe'],
    abstract: `An abstract of the paper ${place} that says what it is about in a line.`,
    commentary: `${place}번째 글입니다. 줄이 넘어갈 만큼 길게 적어 둔 말이 여기에 있고, 그 뒤에도 조금 더 있습니다.`.repeat(1 + (place % 4)),
    tags: ['measured'],
  }));

test.describe('the popup', () => {
  test('opens on the field, with the newest entries under it', async ({ page, chromium }) => {
    const field = await openPopup(page, chromium);
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('group', { name: '최근 논문' })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('논문 12편을 찾았습니다.');
    await expect(optionsOf(page).first()).toHaveAttribute('aria-setsize', '12');
  });

  test('finds while one types, and marks why', async ({ page, chromium }) => {
    const field = await openPopup(page, chromium);
    await field.pressSequentially('granul');
    await expect(page.getByRole('status')).toHaveText('논문 1편을 찾았습니다.');
    await expect(optionsOf(page)).toHaveAttribute('data-arxiv-id', '2402.07871');
    await expect(optionsOf(page).locator('mark').first()).toHaveText(/^granul/i);
    await expect(optionsOf(page)).toContainText('Scaling Laws for Fine-Grained Mixture of Experts');
  });

  test('says anew that it found as many as the search before', async ({ page, chromium }) => {
    await openPopup(page, chromium);
    const status = page.getByRole('status');
    await search(page, '"Fine-Grained Mixture"', 'Scaling Laws');
    await expect(status).toHaveText('논문 1편을 찾았습니다.');
    await status.evaluate((said) => {
      new MutationObserver(() => { document.body.dataset['said'] = said.textContent ?? ''; }).observe(said, { childList: true, characterData: true, subtree: true });
    });
    await search(page, '"Disentangled Reward"', 'ODIN');
    await expect(page.locator('body')).toHaveAttribute('data-said', '논문 1편을 찾았습니다.');
  });

  test('is gone through by keys', async ({ page, chromium }) => {
    await openPopup(page, chromium);
    await search(page, 'reward', 'Reward');
    const field = fieldOf(page);
    const place = (): Promise<string | null> => selectedOf(page).getAttribute('aria-posinset');
    const press = async (...keys: string[]): Promise<string | null> => {
      for (const key of keys) await page.keyboard.press(key);
      return place();
    };
    expect(await place()).toBe('1');
    expect(await press('ArrowDown')).toBe('2');
    expect(await press('ArrowUp', 'ArrowUp')).toBe('1');
    expect(await press('End')).toBe('3');
    expect(await press('ArrowDown')).toBe('3');
    expect(await press('Home')).toBe('1');
    expect(await press('PageDown')).toBe('3');
    expect(await press('PageUp')).toBe('1');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await selectedOf(page).getAttribute('id'));
    await expect(field).toBeFocused();
  });

  test('leaves Home, End and the sides to a text that is being written', async ({ page, chromium }) => {
    await openPopup(page, chromium);
    await search(page, 'reward', 'Reward');
    const caret = (): Promise<number | null> => fieldOf(page).evaluate((field) => (field instanceof HTMLInputElement ? field.selectionStart : null));
    await page.keyboard.press('Home');
    expect(await caret()).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await caret()).toBe(1);
    await expect(page.locator('.result-whole')).toHaveCount(0);
    await page.keyboard.press('End');
    expect(await caret()).toBe(6);
    await expect(selectedOf(page)).toHaveAttribute('aria-posinset', '1');
    await page.keyboard.press('End');
    await expect(selectedOf(page)).toHaveAttribute('aria-posinset', '3');
  });

  test('unfolds the whole commentary with → and folds it with ←', async ({ page, chromium }) => {
    await openPopup(page, chromium);
    await search(page, '#moe', 'Scaling Laws');
    await expect(selectedOf(page)).not.toContainText('DeepSeekMoE');
    await page.keyboard.press('ArrowRight');
    await expect(selectedOf(page)).toContainText('DeepSeekMoE');
    await page.keyboard.press('ArrowLeft');
    await expect(selectedOf(page)).not.toContainText('DeepSeekMoE');
    await page.keyboard.press('ArrowLeft');
    expect(await fieldOf(page).evaluate((field) => (field instanceof HTMLInputElement ? field.selectionStart : null))).toBe(3);
    await selectedOf(page).locator('.result-fold').click();
    await expect(selectedOf(page)).toContainText('DeepSeekMoE');
  });

  test('opens the paper with Enter, and its place in the library with Ctrl and Enter', async ({ page, chromium }) => {
    await openPopup(page, chromium);
    await search(page, 'granularity', 'Scaling Laws');
    expect(await opened(chromium, () => page.keyboard.press('Enter'))).toBe('https://arxiv.org/abs/2402.07871');
    await openPopup(page, chromium);
    await search(page, 'granularity', 'Scaling Laws');
    expect(await opened(chromium, () => page.keyboard.press('Control+Enter'))).toBe(chromium.urlOf('library.html#/paper/2402.07871'));
  });

  test('opens what was typed, though Enter came before the list', async ({ page, chromium }) => {
    const field = await openPopup(page, chromium);
    const [tab] = await Promise.all([
      chromium.context.waitForEvent('page'),
      field.evaluate((element) => {
        if (!(element instanceof HTMLInputElement)) return;
        element.value = 'granularity';
        element.dispatchEvent(new InputEvent('input', { bubbles: true }));
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      }),
    ]);
    await tab.waitForLoadState();
    expect(tab.url()).toBe('https://arxiv.org/abs/2402.07871');
    await tab.close();
  });

  test('opens nothing where more is typed behind Enter, and one tab for Enter pressed twice', async ({ page, chromium }) => {
    const field = await openPopup(page, chromium);
    const before = chromium.context.pages().length;
    const play = (steps: readonly string[]) => field.evaluate((element, texts) => {
      if (!(element instanceof HTMLInputElement)) return;
      for (const text of texts) {
        if (text !== 'Enter') element.value = text;
        element.dispatchEvent(text === 'Enter' ? new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }) : new InputEvent('input', { bubbles: true }));
      }
    }, steps);
    await play(['granul', 'Enter', 'granula']);
    await expect(page.getByRole('status')).toHaveText('논문 1편을 찾았습니다.');
    await page.waitForTimeout(300);
    expect(chromium.context.pages().length).toBe(before);
    await play(['granular', 'Enter', 'Enter']);
    await expect.poll(() => chromium.context.pages().length).toBe(before + 1);
    await page.waitForTimeout(300);
    expect(chromium.context.pages().length).toBe(before + 1);
    await chromium.context.pages().at(-1)?.close();
  });

  test('brings keys back to the field from what is pressed beside it', async ({ page, chromium }) => {
    const field = await openPopup(page, chromium);
    await search(page, 'reward', 'Reward');
    await page.getByRole('button', { name: '#reward-model 2' }).click();
    await expect(optionsOf(page)).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await expect(selectedOf(page)).toHaveAttribute('aria-posinset', '2');
    await page.keyboard.press('Escape');
    await search(page, '프리트레이닝', 'Understanding');
    for (const name of ['친 그대로만', '넓혀 찾기']) {
      await page.getByRole('button', { name }).press('Enter');
      await expect(field).toBeFocused();
    }
    await search(page, '#moe 날짜:2024-03', 'Scaling Laws');
    await page.getByRole('button', { name: '#scaling-law' }).click();
    await expect(optionsOf(page)).toHaveCount(2);
    await expect(field).toBeFocused();
  });

  test('opens a row that is pressed', async ({ page, chromium }) => {
    await openPopup(page, chromium);
    await search(page, 'reward', 'Reward');
    expect(await opened(chromium, () => optionsOf(page).nth(2).click())).toMatch(/^https:\/\/arxiv\.org\/abs\//);
    await openPopup(page, chromium);
    await search(page, 'reward', 'Reward');
    expect(await opened(chromium, () => page.getByRole('link', { name: '서재' }).click())).toBe(chromium.urlOf('library.html#/search/reward'));
  });

  test('clears with Esc what was asked', async ({ page, chromium }) => {
    const field = await openPopup(page, chromium);
    await search(page, 'reward', 'Reward');
    await page.getByRole('button', { name: '#reward-model' }).click();
    await field.press('Escape');
    await expect(field).toHaveValue('');
    await expect(page.getByRole('status')).toHaveText('논문 12편을 찾았습니다.');
    await search(page, 'reward', 'Reward');
    await page.getByRole('button', { name: '지우기' }).click();
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
  });

  test('narrows by a tag, and back', async ({ page, chromium }) => {
    await openPopup(page, chromium);
    await search(page, 'reward', 'Reward');
    const facet = page.getByRole('button', { name: '#reward-model 2' });
    await facet.click();
    await expect(facet).toHaveAttribute('aria-pressed', 'true');
    await expect(optionsOf(page)).toHaveCount(2);
    await facet.click();
    await expect(optionsOf(page)).toHaveCount(3);
  });

  test('says how it bent what was typed, and takes it as it is when asked', async ({ page, chromium }) => {
    await openPopup(page, chromium);
    await search(page, '프리트레이닝', 'Understanding');
    await expect(page.locator('.popup-bends')).toContainText('프리트레이닝 = pre');
    await expect(optionsOf(page).locator('mark').first()).toHaveText(/pre-?train/i);
    await page.getByRole('button', { name: '친 그대로만' }).click();
    await expect(page.getByRole('heading', { name: '맞는 논문이 없습니다.' })).toBeVisible();
    await page.getByRole('button', { name: '넓혀 찾기' }).click();
    await expect(optionsOf(page).first()).toContainText('Understanding');
  });

  test('says what it understood where nothing answers, and offers the nearest', async ({ page, chromium }) => {
    await openPopup(page, chromium);
    await search(page, '#moe 날짜:2024-03', 'Scaling Laws');
    await expect(page.getByRole('status')).toHaveText('맞는 논문이 없습니다. 날짜 2024-03 없이 찾은 논문 1편이 있습니다.');
    await expect(page.locator('dl')).toHaveText('태그moe날짜2024-03');
    await expect(page.getByRole('group', { name: '날짜 2024-03 없이' })).toBeVisible();
    await page.getByRole('button', { name: '#scaling-law' }).click();
    await expect(fieldOf(page)).toHaveValue('#scaling-law');
    await expect(optionsOf(page)).toHaveCount(2);
    await fieldOf(page).fill('zzqqxx');
    await expect(page.locator('dl')).toHaveText('낱말zzqqxx');
    await expect(optionsOf(page)).toHaveCount(0);
    await expect(fieldOf(page)).toHaveAttribute('aria-expanded', 'false');
  });

  test('opens a paper by its number, known or not', async ({ page, chromium }) => {
    await openPopup(page, chromium);
    await search(page, 'https://arxiv.org/pdf/2402.06619v2', 'Aya Dataset');
    await expect(optionsOf(page)).toHaveCount(1);
    await search(page, '2402.99999', 'arXiv:2402.99999');
    expect(await opened(chromium, () => page.keyboard.press('Enter'))).toBe('https://arxiv.org/abs/2402.99999');
  });
});

test.describe('the popup and an input method', () => {
  test('finds in the middle of a syllable, and Enter ends the syllable and nothing else', async ({ page, chromium }) => {
    const field = await openPopup(page, chromium);
    const session = await chromium.context.newCDPSession(page);
    const compose = (text: string) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    const before = chromium.context.pages().length;
    for (const text of ['ㅅ', '새', '샘', '샘ㅍ', '샘프', '샘플']) await compose(text);
    await expect(field).toHaveValue('샘플');
    await expect(optionsOf(page).first()).toHaveAttribute('data-arxiv-id', '2402.06457');
    await compose('샘플ㄹ');
    await expect(optionsOf(page).first()).toHaveAttribute('data-arxiv-id', '2402.06457');
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
    await session.send('Input.insertText', { text: '샘플링' });
    await page.waitForTimeout(300);
    expect(chromium.context.pages().length).toBe(before);
    await expect(field).toHaveValue('샘플링');
    await expect(selectedOf(page)).toHaveAttribute('aria-posinset', '1');
    expect(await opened(chromium, () => page.keyboard.press('Enter'))).toBe('https://arxiv.org/abs/2402.06457');
  });

  /** A press that ends a syllable, as macOS sends it: to the input method, then again. */
  const pressTwice = (field: Locator, key: string) => field.evaluate((element, pressed) => {
    const press = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true, ...init });
    const [composing, real] = [press({ isComposing: true }), press({})];
    Object.defineProperty(real, 'timeStamp', { value: composing.timeStamp });
    element.dispatchEvent(composing);
    element.dispatchEvent(real);
  }, key);

  test('takes the press for one that macOS sends twice, but the arrow for an arrow', async ({ page, chromium }) => {
    const field = await openPopup(page, chromium);
    await search(page, '샘플', 'V-STaR');
    const before = chromium.context.pages().length;
    await pressTwice(field, 'Enter');
    await page.waitForTimeout(300);
    expect(chromium.context.pages().length).toBe(before);
    await search(page, 'reward', 'Reward');
    await pressTwice(field, 'ArrowDown');
    await expect(selectedOf(page)).toHaveAttribute('aria-posinset', '2');
  });
});

test.describe('the popup over a tab', () => {
  test.beforeEach(({ chromium }) => chooseLanguage(chromium, 'ko'));
  test.afterEach(({ chromium }) => chooseLanguage(chromium, null));

  const readRows = () => ({
    headings: [...document.querySelectorAll('.result-heading')].map((heading) => heading.textContent),
    first: document.querySelector<HTMLElement>('[role=option]')?.dataset.arxivId,
    words: document.querySelector('[role=option]')?.textContent ?? '',
    isFocused: document.activeElement?.matches('[role=combobox]') === true,
    ids: [...document.querySelectorAll<HTMLElement>('[role=option]')].map(({ dataset }) => dataset.arxivId),
  });

  /** A tab at a PDF, which the network of the tests has none of. */
  const openPdf = async (page: Page, id: string): Promise<void> => {
    await page.route(`https://arxiv.org/pdf/${id}`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>2402.07871v1</title>' }));
    await page.goto(`https://arxiv.org/pdf/${id}`);
  };

  for (const path of ['/abs/2402.07871v2', '/pdf/2402.07871']) {
    test(`has its paper on top, whole: ${path}`, async ({ page, chromium }) => {
      await (path.startsWith('/pdf') ? openPdf(page, '2402.07871') : page.goto(`https://arxiv.org${path}`));
      const popup = await openActionPopup(chromium, page);
      await popup.waitFor(() => document.querySelector('[role=option]'));
      const { headings, first, words, isFocused, ids } = await popup.evaluate(readRows);
      expect(headings).toEqual(['지금 보는 논문 ', '최근 논문 11']);
      expect([first, isFocused]).toEqual(['2402.07871', true]);
      expect(words).toContain('DeepSeekMoE');
      expect(ids.filter((id) => id === first)).toHaveLength(1);
      await popup.press('Escape', 27);
      await expect.poll(() => popup.isOpen()).toBe(false);
    });
  }

  test('has none where the tab has none', async ({ page, chromium }) => {
    await page.goto('https://arxiv.org/abs/2402.00001');
    const popup = await openActionPopup(chromium, page);
    await popup.waitFor(() => document.querySelector('[role=option]'));
    expect((await popup.evaluate(readRows)).headings).toEqual(['최근 논문 12']);
    await popup.press('Escape', 27);
  });

  test('waits for nobody who writes the store, with what is typed or with the paper', async ({ page, chromium }) => {
    const writer = await chromium.context.newPage();
    await writer.goto(chromium.urlOf('options.html'));
    await writer.evaluate(() => new Promise<void>((taken) => {
      void navigator.locks.request('gloss-write', () => {
        taken();
        return new Promise(() => {});
      });
    }));
    await page.goto('https://arxiv.org/abs/2402.07871');
    const popup = await openActionPopup(chromium, page);
    expect(await popup.waitFor(() => document.querySelector<HTMLElement>('.result-whole')?.dataset.arxivId)).toBe('2402.07871');
    await popup.press('Escape', 27);
    const other = await chromium.context.newPage();
    await openPopup(other, chromium);
    await search(other, 'granularity', 'Scaling Laws');
    await other.close();
    await writer.close();
  });

  test('goes from the PDF to the paper\'s page, and on the page to its card', async ({ page, chromium }) => {
    await openPdf(page, '2402.07871');
    const overPdf = await openActionPopup(chromium, page);
    await overPdf.waitFor(() => document.querySelector('[role=option]'));
    expect(await opened(chromium, () => overPdf.press('Enter', 13))).toBe('https://arxiv.org/abs/2402.07871');
    await page.setViewportSize({ width: 900, height: 240 });
    const card = await openCard(page, '/abs/2402.07871');
    const overPage = await openActionPopup(chromium, page);
    await overPage.waitFor(() => document.querySelector('[role=option]'));
    const before = chromium.context.pages().length;
    await overPage.press('Enter', 13);
    await expect(card).toBeFocused();
    await expect(card).toBeInViewport();
    expect(chromium.context.pages().length).toBe(before);
  });
});

test.describe('the address bar', () => {
  test('is given the first hits, marked and escaped', async ({ chromium }) => {
    const suggestions = await suggestFor(chromium, 'reward');
    expect(suggestions.map(({ content }) => content)).toContain('https://arxiv.org/abs/2402.07319');
    const odin = suggestions.find(({ content }) => content.endsWith('2402.07319'));
    expect(odin?.description).toBe('ODIN: Disentangled <match>Reward</match> Mitigates Hacking in RLHF <dim>2024-02-13</dim>');
    expect((await suggestFor(chromium, '')).length).toBe(6);
    expect(await suggestFor(chromium, 'zzqqxx')).toEqual([]);
  });

  test('opens a paper that was offered, one that is named, and else the library\'s search', async ({ chromium }) => {
    await suggestFor(chromium, 'reward');
    expect(await opened(chromium, () => enterAddress(chromium, 'https://arxiv.org/abs/2402.07319', 'newForegroundTab'))).toBe('https://arxiv.org/abs/2402.07319');
    expect(await opened(chromium, () => enterAddress(chromium, 'arXiv:2402.99999v1', 'newForegroundTab'))).toBe('https://arxiv.org/abs/2402.99999');
    expect(await opened(chromium, () => enterAddress(chromium, '세분화 moe', 'newBackgroundTab'))).toBe(chromium.urlOf('library.html#/search/%EC%84%B8%EB%B6%84%ED%99%94%20moe'));
    expect(await opened(chromium, () => enterAddress(chromium, 'https://example.org/', 'newForegroundTab'))).toBe(chromium.urlOf('library.html#/search/https%3A%2F%2Fexample.org%2F'));
  });

  test('opens in the tab itself when that is asked', async ({ page, chromium }) => {
    await page.goto('https://arxiv.org/abs/2402.00001');
    await page.bringToFront();
    await enterAddress(chromium, '2402.06619', 'currentTab');
    await page.waitForURL('https://arxiv.org/abs/2402.06619');
  });
});

test.describe('a shortcut', () => {
  const command = (chromium: Chromium, name: string) =>
    chromium.worker.evaluate((asked) => {
      const { commands } = chrome as unknown as { commands: { onCommand: { dispatch(name: string): void } } };
      commands.onCommand.dispatch(asked);
    }, name);

  test('is bound to a key that nothing else has', async ({ chromium }) => {
    const bound = await chromium.worker.evaluate(() => chrome.commands.getAll());
    expect(bound.map(({ name, shortcut }) => [name, shortcut])).toEqual([['_execute_action', 'Alt+G'], ['fold', 'Alt+K'], ['jump', 'Alt+J']]);
    expect(bound.slice(1).every(({ description }) => /paper's page|논문의 글/.test(description ?? ''))).toBe(true);
  });

  test('goes to the card, and folds it and back', async ({ page, chromium }) => {
    await page.setViewportSize({ width: 900, height: 240 });
    const card = await openCard(page, '/abs/2402.07871');
    await page.bringToFront();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await command(chromium, 'jump');
    await expect(card).toBeFocused();
    await expect(card).toBeInViewport();
    await command(chromium, 'fold');
    await expect(card.locator('article')).toHaveCount(0);
    await command(chromium, 'fold');
    await expect(card.locator('article')).toHaveCount(1);
    await page.keyboard.press('Tab');
    expect(await card.evaluate((host) => host.shadowRoot?.activeElement?.tagName)).toBe('BUTTON');
  });

  test('comes to one card alone, though the page has made copies of it', async ({ page, chromium }) => {
    await openCard(page, '/abs/2402.07871');
    await page.bringToFront();
    const copy = () => page.evaluate(() => {
      const card = document.querySelector('gloss-card');
      for (let count = 0; count < 2; count += 1) card?.after(card.cloneNode(true));
    });
    /** What the store says of itself to every page when it has changed. */
    const tell = (hiddenHosts: readonly string[]) => chromium.worker.evaluate(async (hosts) => {
      await chrome.storage.local.set({ settings: { hiddenHosts: hosts } });
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.tabs.sendMessage(tab?.id ?? -1, 'changed');
    }, hiddenHosts);
    await copy();
    await expect(page.locator('gloss-card')).toHaveCount(3);
    await tell([]);
    await expect(page.locator('gloss-card')).toHaveCount(1);
    await copy();
    await tell(['arxiv.org']);
    await expect(page.locator('gloss-card')).toHaveCount(0);
    await tell([]);
    await expect(page.locator('gloss-card[data-match]')).toHaveCount(1);
  });

  test('does nothing where there is no card', async ({ page, chromium }) => {
    await page.goto('https://arxiv.org/abs/2402.00001');
    await page.bringToFront();
    for (const name of ['jump', 'fold']) await command(chromium, name);
    await page.goto(chromium.urlOf('icon.svg'));
    await command(chromium, 'jump');
  });
});

test('the badge counts a page\'s entries in white on green, and goes with the page', async ({ page, chromium }) => {
  const readBadge = () => chromium.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const of = { tabId: tab?.id ?? -1 };
    const { action } = chrome;
    return { text: await action.getBadgeText(of), ground: await action.getBadgeBackgroundColor(of), ink: await action.getBadgeTextColor(of) };
  });
  await page.bringToFront();
  await openCard(page, '/abs/2402.06619');
  await expect.poll(readBadge).toEqual({ text: '1', ground: [12, 102, 80, 255], ink: [255, 255, 255, 255] });
  await page.goto('https://arxiv.org/abs/2402.00001');
  await expect.poll(async () => (await readBadge()).text).toBe('');
});

test.describe('the popup on every screen', () => {
  const asked = { nothing: '', results: 'reward', bend: '프리트레이닝', 'no result': '#moe 날짜:2024-03', number: '2402.99999' };
  for (const colours of ['light', 'dark', 'forced'] as const) {
    test(`has nothing that axe objects to, and fits 320 px: ${colours}`, async ({ page, chromium }) => {
      await page.emulateMedia(colours === 'forced' ? { forcedColors: 'active' } : { colorScheme: colours });
      await openPopup(page, chromium);
      await page.setViewportSize({ width: 320, height: 560 });
      for (const [name, text] of Object.entries(asked)) {
        await fieldOf(page).fill(text);
        await page.waitForTimeout(150);
        await expectAxeClean(page, name);
        expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 320]);
      }
    });
  }

  test('speaks English in an English browser, and is named alike', async ({ network }) => {
    const own = await launchChromium({ network, language: 'en' });
    const page = await own.context.newPage();
    await openPopup(page, own);
    await expect(page.getByRole('group', { name: 'Recent papers' })).toBeVisible();
    await search(page, 'reward', 'Reward');
    await expect(page.getByRole('status')).toHaveText('Papers found: 3.');
    await own.close();
  });
});

test.describe('the popup and the store', () => {
  test('draws what is near the view of a list of any length', async ({ network }) => {
    const own = await launchChromium({ network, extension: makeVariant(BUILT, { digest: toNewsletter('2024-03-01', toEntries(2_000)) }) });
    const page = await own.context.newPage();
    await openPopup(page, own);
    await expect(optionsOf(page).first()).toHaveAttribute('aria-setsize', '2000');
    expect(await optionsOf(page).count()).toBeLessThan(15);
    await page.keyboard.press('End');
    await expect(selectedOf(page)).toHaveAttribute('aria-posinset', '2000');
    await expect(selectedOf(page)).toBeInViewport();
    await expect(selectedOf(page)).toContainText('Measured paper');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(selectedOf(page)).toBeInViewport();
    expect(await optionsOf(page).count()).toBeLessThan(20);
    await page.locator('[role=listbox]').evaluate((list) => list.scrollTo(0, 60_000));
    await expect(selectedOf(page)).toHaveAttribute('aria-posinset', '2000');
    await expect(optionsOf(page).nth(4)).toContainText('Measured paper');
    const tops = await optionsOf(page).evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => [Math.round(top), Math.round(bottom)]));
    for (const [place, [top]] of tops.slice(1, -1).entries()) expect(top).toBe(tops[place]?.[1]);
    await own.close();
  });

  test('keeps the room of a row that is unfolded, wherever the reader goes', async ({ network }) => {
    const own = await launchChromium({ network, extension: makeVariant(BUILT, { digest: toNewsletter('2024-03-01', toEntries(200)) }) });
    const page = await own.context.newPage();
    await openPopup(page, own);
    const heightOf = () => page.locator('[role=listbox] > ul').evaluate((list) => list.getBoundingClientRect().height);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const folded = await heightOf();
    await page.keyboard.press('ArrowRight');
    await expect.poll(heightOf).toBeGreaterThan(folded);
    const unfolded = await heightOf();
    for (const key of ['ArrowDown', 'PageDown', 'PageDown', 'PageDown', 'End']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(50);
      expect([key, await heightOf()]).toEqual([key, unfolded]);
      await expect(selectedOf(page)).toBeInViewport();
    }
    await own.close();
  });

  test('says where digests come from when there are none', async ({ network }) => {
    const own = await launchChromium({ network, extension: makeVariant(BUILT, { digest: '' }) });
    const page = await own.context.newPage();
    await page.goto(own.urlOf('popup.html'));
    await expect(page.getByRole('heading', { name: '아직 글이 없습니다.' })).toBeVisible();
    await page.getByRole('button', { name: '기본 다이제스트 되살리기' }).click();
    await expect(page.getByRole('heading', { name: '아직 글이 없습니다.' })).toBeVisible();
    expect(await opened(own, () => page.getByRole('button', { name: '다이제스트 가져오기' }).click())).toBe(own.urlOf('options.html'));
    await own.close();
  });

  importTest('finds what another page imports meanwhile', async ({ own, options }) => {
    const page = await own.context.newPage();
    await openPopup(page, own);
    await fieldOf(page).fill('measured');
    await expect(page.getByRole('status')).toHaveText('맞는 논문이 없습니다.');
    await options.bringToFront();
    await importFile(options, writeOne('more.txt', toNewsletter('2024-03-01', toEntries(3))));
    await expect(page.getByRole('status')).toHaveText('논문 3편을 찾았습니다.');
  });
});
