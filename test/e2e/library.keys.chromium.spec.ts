import type { CDPSession, Locator, Page } from '@playwright/test';
import type { Chromium } from './harness/chromium.ts';
import { expectHash, field, libraryTest as test, open } from './harness/library-test.ts';

const { expect } = test;

interface Heard {
  readonly key: string;
  /** What it would write. */
  readonly text?: string;
  readonly windowsVirtualKeyCode: number;
}

/** What a key is besides its place; all of a keyboard event is more than a type for a page's arguments can hold. */
type Init = Pick<KeyboardEventInit, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>;

const OF_METHOD: Heard = { key: 'Process', windowsVirtualKeyCode: 229 };
const HEARD = [
  { name: 'Latin letters', heard: { key: '/', text: '/', windowsVirtualKeyCode: 191 } },
  { name: 'Hangul, where a vowel is in its place', heard: { key: 'ㅗ', text: 'ㅗ', windowsVirtualKeyCode: 191 } },
  { name: 'an input method that takes the key', heard: OF_METHOD },
];

/** Presses the key that has `/` on an American keyboard, as the browser is told of it while something else is on. */
const pressSlash = async (session: CDPSession, heard: Heard): Promise<void> => {
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', code: 'Slash', ...heard });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code: 'Slash', key: heard.key, windowsVirtualKeyCode: heard.windowsVirtualKeyCode });
};

const openTimeline = async (page: Page, chromium: Chromium): Promise<{ readonly session: CDPSession; readonly tagField: Locator }> => {
  await open(page, chromium, '#/timeline');
  await expect(field(page)).not.toBeFocused();
  return { session: await page.context().newCDPSession(page), tagField: page.getByRole('textbox', { name: '태그 찾기' }) };
};

test.describe('the key of /', () => {
  for (const { name, heard } of HEARD) {
    test(`goes to the field and writes nothing into it: ${name}`, async ({ page, chromium }) => {
      const { session } = await openTimeline(page, chromium);
      await pressSlash(session, heard);
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue('');
      await page.keyboard.type('moe/rl');
      await expect(field(page)).toHaveValue('moe/rl');
      await expectHash(page, '#/search/moe/rl');
    });
  }

  test('goes to the field from a box that was ticked', async ({ page, chromium }) => {
    const { session } = await openTimeline(page, chromium);
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await pressSlash(session, { key: '/', text: '/', windowsVirtualKeyCode: 191 });
    await expect(field(page)).toBeFocused();
  });

  test('is a letter in another field', async ({ page, chromium }) => {
    const { tagField } = await openTimeline(page, chromium);
    await tagField.focus();
    await page.keyboard.type('a/b');
    await expect(tagField).toHaveValue('a/b');
    await expect(tagField).toBeFocused();
  });

  test('leaves a syllable that is composed in another field as it is', async ({ page, chromium }) => {
    const { session, tagField } = await openTimeline(page, chromium);
    await tagField.focus();
    await session.send('Input.imeSetComposition', { text: '모', selectionStart: 1, selectionEnd: 1 });
    await pressSlash(session, OF_METHOD);
    await session.send('Input.imeSetComposition', { text: '몽', selectionStart: 1, selectionEnd: 1 });
    await expect(tagField).toHaveValue('몽');
    await expect(tagField).toBeFocused();
  });

  test('is nobody\'s but the browser\'s with another key, or while an input method composes', async ({ page, chromium }) => {
    await openTimeline(page, chromium);
    const hear = (init: Init) => page.evaluate((asked) => {
      const event = new KeyboardEvent('keydown', { code: 'Slash', key: '/', bubbles: true, cancelable: true, ...asked });
      document.body.dispatchEvent(event);
      return { isTaken: event.defaultPrevented, isInField: document.activeElement?.matches('input[type=search]') };
    }, init);
    const others: readonly Init[] = [{ key: '?', shiftKey: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }, { key: 'Process', isComposing: true }];
    for (const init of others) {
      expect([init, await hear(init)]).toEqual([init, { isTaken: false, isInField: false }]);
    }
    expect(await hear({})).toEqual({ isTaken: true, isInField: true });
  });
});
