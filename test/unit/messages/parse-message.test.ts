import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../../lib/messages/parse-message.ts';

const PAPER = { arxivId: '2402.00001', title: 'A Title', authors: ['Ann Lee'], abstract: '' };

describe('a message', () => {
  it('that asks for a paper is taken with what a paper has', () => {
    expect(parseMessage({ name: 'lookUp', value: [{ ...PAPER, more: 1 }] })).toEqual({ name: 'lookUp', value: [PAPER] });
  });

  it.each(['arxivId', 'title', 'authors', 'abstract'])('is handed on as it was looked at, though its %s is another each time', (field) => {
    const values: unknown[] = [Reflect.get(PAPER, field), 1, 2, 3];
    const changing = Object.defineProperty({ ...PAPER }, field, { get: () => values.shift() });
    expect(parseMessage({ name: 'lookUp', value: [changing] })).toEqual({ name: 'lookUp', value: [PAPER] });
  });
});
