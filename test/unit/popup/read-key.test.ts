import { describe, expect, it } from 'vitest';
import { isSentAgain, readKey, type FieldState, type Press } from '../../../entrypoints/popup/read-key.ts';

const press = (key: string, other: Partial<Press> = {}): Press =>
  ({ key, isComposing: false, keyCode: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...other });

const field = (other: Partial<FieldState> = {}): FieldState =>
  ({ text: 'moe', start: 3, end: 3, hasMoved: false, isWhole: false, isNarrowed: false, ...other });

describe('a key in the field', () => {
  it.each([
    ['ArrowDown', 'next'], ['ArrowUp', 'previous'], ['PageDown', 'page-down'], ['PageUp', 'page-up'], ['End', 'last'],
  ])('%s moves through the list: %s', (key, step) => {
    expect(readKey(press(key), field())).toEqual({ act: 'move', step });
  });

  it('Home and End go through the text first, and through the list once the reader is in it', () => {
    expect(readKey(press('Home'), field())).toBeUndefined();
    expect(readKey(press('End'), field({ start: 1, end: 1 }))).toBeUndefined();
    expect(readKey(press('End'), field({ start: 0, end: 3 }))).toBeUndefined();
    expect(readKey(press('Home'), field({ start: 0, end: 0 }))).toEqual({ act: 'move', step: 'first' });
    expect(readKey(press('Home'), field({ hasMoved: true }))).toEqual({ act: 'move', step: 'first' });
    expect(readKey(press('End'), field({ start: 1, end: 1, hasMoved: true }))).toEqual({ act: 'move', step: 'last' });
  });

  it('→ and ← fold a row at the end of the text alone', () => {
    expect(readKey(press('ArrowRight'), field())).toEqual({ act: 'fold' });
    expect(readKey(press('ArrowLeft'), field())).toBeUndefined();
    expect(readKey(press('ArrowLeft'), field({ isWhole: true }))).toEqual({ act: 'fold' });
    expect(readKey(press('ArrowRight'), field({ isWhole: true }))).toBeUndefined();
    expect(readKey(press('ArrowRight'), field({ start: 2, end: 2 }))).toBeUndefined();
    expect(readKey(press('ArrowRight'), field({ start: 0 }))).toBeUndefined();
    expect(readKey(press('ArrowRight'), field({ isWhole: null }))).toBeUndefined();
  });

  it('Enter opens the paper, and with Ctrl or Cmd its place in the library', () => {
    expect(readKey(press('Enter'), field())).toEqual({ act: 'open' });
    expect(readKey(press('Enter', { ctrlKey: true }), field())).toEqual({ act: 'open-in-library' });
    expect(readKey(press('Enter', { metaKey: true }), field())).toEqual({ act: 'open-in-library' });
  });

  it('Esc clears what there is to clear, then closes', () => {
    expect(readKey(press('Escape'), field())).toEqual({ act: 'clear' });
    expect(readKey(press('Escape'), field({ text: '', isNarrowed: true }))).toEqual({ act: 'clear' });
    expect(readKey(press('Escape'), field({ text: '' }))).toEqual({ act: 'close' });
  });

  it.each(['Enter', 'ArrowDown', 'ArrowRight', 'Escape', 'End'])('%s is the input method\'s while it composes', (key) => {
    expect(readKey(press(key, { isComposing: true }), field())).toBeUndefined();
    expect(readKey(press(key, { keyCode: 229 }), field())).toBeUndefined();
  });

  it('letters, and what is pressed with Alt or Shift, are left to the field', () => {
    expect(readKey(press('a'), field())).toBeUndefined();
    expect(readKey(press('ArrowDown', { altKey: true }), field())).toBeUndefined();
    expect(readKey(press('End', { shiftKey: true }), field())).toBeUndefined();
    expect(readKey(press('ArrowDown', { ctrlKey: true }), field())).toBeUndefined();
  });
});

describe('a press that an input method has just had', () => {
  it.each(['Enter', 'Escape'])('is the syllable\'s end alone: %s', (key) => {
    expect(isSentAgain({ key, timeStamp: 70 }, 70)).toBe(true);
    expect(isSentAgain({ key, timeStamp: 90 }, 70)).toBe(false);
    expect(isSentAgain({ key, timeStamp: 70 }, -Infinity)).toBe(false);
  });

  it.each(['ArrowDown', 'ArrowRight', 'End'])('goes through the list as well: %s', (key) => {
    expect(isSentAgain({ key, timeStamp: 70 }, 70)).toBe(false);
  });
});
