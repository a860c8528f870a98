import { describe, expect, it } from 'vitest';
import { readResultKey, type ResultPress } from '../../../entrypoints/library/read-result-key.ts';

const press = (key: string, other: Partial<ResultPress> = {}): ResultPress =>
  ({ key, isComposing: false, keyCode: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...other });
const IN_FIELD = { at: 2, count: 10, isInField: true };
const IN_LIST = { ...IN_FIELD, isInField: false };

describe('a key among the results', () => {
  it.each([['ArrowDown', 3], ['ArrowUp', 1], ['PageDown', 7], ['PageUp', -1]])('goes from row to row by name, as the number pad has it too: %s', (key, to) => {
    expect(readResultKey(press(key), IN_FIELD)).toEqual({ act: 'move', to });
    expect(readResultKey(press(key), IN_LIST)).toEqual({ act: 'move', to: Math.max(0, to) });
  });

  it('goes to either end from the list, and in the text from the field', () => {
    expect(readResultKey(press('End'), IN_LIST)).toEqual({ act: 'move', to: 9 });
    expect(readResultKey(press('End'), IN_FIELD)).toBeUndefined();
  });

  it('opens a row here, or apart with Control or Command', () => {
    expect(readResultKey(press('Enter'), IN_FIELD)).toEqual({ act: 'open', isApart: false });
    expect(readResultKey(press('Enter', { ctrlKey: true }), IN_FIELD)).toEqual({ act: 'open', isApart: true });
    expect(readResultKey(press('Enter', { metaKey: true }), IN_LIST)).toEqual({ act: 'open', isApart: true });
  });

  it('picks in the list, and clears in the field', () => {
    expect(readResultKey(press(' '), IN_LIST)).toEqual({ act: 'pick' });
    expect(readResultKey(press(' '), IN_FIELD)).toBeUndefined();
    expect(readResultKey(press('Escape'), IN_FIELD)).toEqual({ act: 'clear' });
    expect(readResultKey(press('Escape'), IN_LIST)).toBeUndefined();
  });

  it.each(['ArrowDown', 'ArrowUp', 'PageDown', 'Home', 'End', ' ', 'Escape'])('is not ours with another held down: %s', (key) => {
    for (const held of ['shiftKey', 'ctrlKey', 'metaKey', 'altKey'] as const) expect(readResultKey(press(key, { [held]: true }), IN_LIST)).toBeUndefined();
  });

  it('is not ours while a syllable is composed', () => {
    expect(readResultKey(press('Enter', { isComposing: true }), IN_FIELD)).toBeUndefined();
    expect(readResultKey(press('Enter', { keyCode: 229 }), IN_FIELD)).toBeUndefined();
  });

  it('has nowhere to go where nothing was found', () => {
    expect(readResultKey(press('ArrowDown'), { at: -1, count: 0, isInField: true })).toBeUndefined();
  });
});
