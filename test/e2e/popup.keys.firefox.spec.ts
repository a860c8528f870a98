import type { Firefox } from './harness/firefox.ts';
import { pressInTab } from './harness/keyboard-firefox.ts';
import { KEYS, openPopup, pressPopupButton, readPopup, type, waitForSaid } from './harness/popup-firefox.ts';
import { toSharedTest } from './harness/shared-firefox-test.ts';
import { followTo } from './harness/tabs-firefox.ts';

const test = toSharedTest();
const { expect } = test;

const ALL = '논문 12편을 찾았습니다.';
const THREE = '논문 3편을 찾았습니다.';

/** Waits until a row is the selected one, with the focus in the field, which points at it. */
const waitForPlace = (firefox: Firefox, place: string): Promise<unknown> =>
  firefox.waitFor((wanted) => {
    const [field, selected] = [document.activeElement, document.querySelector('[role=option][aria-selected=true]')];
    return field?.matches('[role=combobox]') && selected?.getAttribute('aria-posinset') === wanted && field.getAttribute('aria-activedescendant') === selected.id;
  }, place);

/** Presses keys, each of which leads to a place of the list. */
const goThrough = async (firefox: Firefox, steps: readonly (readonly [key: keyof typeof KEYS, place: string])[]): Promise<void> => {
  for (const [key, place] of steps) {
    await firefox.press(KEYS[key]);
    await waitForPlace(firefox, place);
  }
};

test.describe('in Firefox, the popup\'s field', () => {
  test('goes through the list by every key, and points at the row that is selected', async ({ firefox }) => {
    await openPopup(firefox);
    await waitForPlace(firefox, '1');
    await goThrough(firefox, [['end', '12'], ['up', '11'], ['home', '1'], ['up', '1'], ['down', '2'], ['up', '1']]);
    await firefox.press(KEYS.pageDown);
    const page = await firefox.waitFor(() => {
      const place = Number(document.querySelector('[role=option][aria-selected=true]')?.getAttribute('aria-posinset'));
      return place > 2 && place < 12 ? place : undefined;
    });
    await waitForPlace(firefox, String(page));
    await goThrough(firefox, [['down', String(page + 1)], ['pageUp', '2'], ['pageUp', '1']]);
  });

  test('keeps Home, End and the sides for a text that is being written', async ({ firefox }) => {
    await openPopup(firefox);
    await type(firefox, 'reward');
    await waitForSaid(firefox, THREE);
    const read = async () => {
      const { caret, selected } = (await firefox.evaluate(readPopup)) ?? {};
      return { caret, selected, whole: await firefox.evaluate(() => document.querySelectorAll('.result-whole').length) };
    };
    await firefox.press(KEYS.home);
    expect(await read()).toEqual({ caret: [0, 0], selected: '1', whole: 0 });
    await firefox.press(KEYS.right);
    expect(await read()).toEqual({ caret: [1, 1], selected: '1', whole: 0 });
    await firefox.press(KEYS.end);
    expect(await read()).toEqual({ caret: [6, 6], selected: '1', whole: 0 });
    await goThrough(firefox, [['end', '3'], ['home', '1']]);
  });

  test('is cleared by Esc, with what the list was narrowed by, and a tab is not closed by it', async ({ firefox }) => {
    await openPopup(firefox);
    await type(firefox, 'reward');
    await waitForSaid(firefox, THREE);
    await pressPopupButton(firefox, '#reward-model 2');
    await waitForSaid(firefox, '논문 2편을 찾았습니다.');
    await firefox.press(KEYS.escape);
    await waitForSaid(firefox, ALL);
    expect(await firefox.evaluate(readPopup)).toMatchObject({ text: '', pressed: [], isFocused: true });
    await firefox.press(KEYS.escape);
    // As long as a tab would take to be gone.
    await new Promise((done) => setTimeout(done, 300));
    expect(await firefox.evaluate(readPopup)).toMatchObject({ text: '', said: ALL });
  });

  test('opens the paper in the library with Ctrl and Enter', async ({ firefox }) => {
    await openPopup(firefox);
    const popup = await firefox.readTab();
    await type(firefox, 'granularity');
    await waitForSaid(firefox, '논문 1편을 찾았습니다.');
    await pressInTab(firefox, 'Control', 'Enter');
    expect(await followTo(firefox, firefox.urlOf(''))).toBe(firefox.urlOf('library.html#/paper/2402.07871'));
    await firefox.waitFor(() => document.querySelector('h1')?.textContent === 'Scaling Laws for Fine-Grained Mixture of Experts');
    await firefox.closeTab(popup);
  });
});

test.describe('in Firefox, the popup\'s answer', () => {
  test('is narrowed by a tag, and widened again, with the keys still in the field', async ({ firefox }) => {
    await openPopup(firefox);
    await type(firefox, 'reward');
    await waitForSaid(firefox, THREE);
    expect(await firefox.evaluate(readPopup)).toMatchObject({ pressed: [] });
    await pressPopupButton(firefox, '#reward-model 2');
    await waitForSaid(firefox, '논문 2편을 찾았습니다.');
    const narrowed = await firefox.evaluate(readPopup);
    expect(narrowed).toMatchObject({ pressed: ['#reward-model 2'], isFocused: true });
    expect(narrowed?.ids).toHaveLength(2);
    await goThrough(firefox, [['down', '2']]);
    await pressPopupButton(firefox, '#reward-model 2');
    await waitForSaid(firefox, THREE);
    const widened = await firefox.evaluate(readPopup);
    expect(widened).toMatchObject({ pressed: [], text: 'reward', isFocused: true });
    expect(widened?.ids).toHaveLength(3);
  });

  test('says how it bent what was typed, and takes it as it is when asked', async ({ firefox }) => {
    const isBent = () => {
      const mark = document.querySelector('[role=option] mark')?.textContent ?? '';
      return document.querySelector('.popup-bends')?.textContent?.includes('프리트레이닝 = pre') === true && /pre-?train/i.test(mark);
    };
    await openPopup(firefox);
    await type(firefox, '프리트레이닝');
    await firefox.waitFor(isBent);
    expect((await firefox.evaluate(readPopup))?.words).toContain('Understanding');
    await pressPopupButton(firefox, '친 그대로만');
    await firefox.waitFor(() => document.querySelector('.popup-none h2')?.textContent === '맞는 논문이 없습니다.');
    expect(await firefox.evaluate(readPopup)).toMatchObject({ ids: [], bends: '친 그대로만 찾았습니다.넓혀 찾기', text: '프리트레이닝', isFocused: true });
    await pressPopupButton(firefox, '넓혀 찾기');
    await firefox.waitFor(isBent);
    expect(await firefox.evaluate(readPopup)).toMatchObject({ isFocused: true });
  });
});
