import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../../lib/messages/parse-message.ts';
import { SOUND_MESSAGE, WRONG_MESSAGES } from '../../fixtures/messages.ts';

describe('parseMessage', () => {
  it('reads what the protocol has, and of a paper no more than that', () => {
    const [paper] = SOUND_MESSAGE.value;
    expect(parseMessage({ ...SOUND_MESSAGE, value: [{ ...paper, more: 'x' }], more: 'x' })).toEqual(SOUND_MESSAGE);
    for (const value of ['options', 'library#/', 'library#/tag/moe']) expect(parseMessage({ name: 'openPage', value })).toEqual({ name: 'openPage', value });
  });

  it.each(Object.entries(WRONG_MESSAGES))('does not read %s', (_, message) => {
    expect(parseMessage(message)).toBeUndefined();
  });

  it.each(['arxivId', 'title', 'authors', 'abstract'])('hands a paper on as it was looked at, though its %s is another each time', (field) => {
    const [paper] = SOUND_MESSAGE.value;
    const values: unknown[] = [Reflect.get(paper ?? {}, field), 1, 2, 3];
    const changing = Object.defineProperty({ ...paper }, field, { get: () => values.shift() });
    expect(parseMessage({ name: 'lookUp', value: [changing] })).toEqual(SOUND_MESSAGE);
  });
});
