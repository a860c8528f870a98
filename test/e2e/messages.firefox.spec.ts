import { LONG_LINES, LONG_MESSAGE, MOST_ANSWERED, SOUND_MESSAGE, WRONG_MESSAGES } from '../fixtures/messages.ts';
import { evaluateInContent } from './harness/content-firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { dumpStore, openOptions } from './harness/importing-firefox.ts';
import { readAnswer, sendMessage } from './harness/send-message.ts';
import { toSharedTest } from './harness/shared-firefox-test.ts';
import { countTabs } from './harness/tabs-firefox.ts';

const test = toSharedTest(LONG_LINES);
const { expect } = test;

const openCard = async (firefox: Firefox): Promise<void> => {
  await firefox.goto('https://arxiv.org/abs/2402.06457');
  await firefox.waitFor(() => document.querySelector('gloss-card[data-match]'));
};

type Send = (message: unknown, run?: typeof sendMessage) => Promise<unknown>;

const SENDERS: Readonly<Record<string, (firefox: Firefox) => Promise<Send>>> = {
  'our script on a page': async (firefox) => {
    await openCard(firefox);
    return (message, run = sendMessage) => evaluateInContent(firefox, run, message);
  },
  'a page of ours': async (firefox) => {
    await firefox.goto(firefox.urlOf('library.html'));
    await firefox.waitFor(() => document.querySelector('h1'));
    return (message, run = sendMessage) => firefox.evaluate(run, message);
  },
};

for (const [name, open] of Object.entries(SENDERS)) {
  test(`in Firefox a message from ${name} that is not of the protocol has no answer and changes nothing`, async ({ firefox }) => {
    await openOptions(firefox);
    const [store, tabs] = [await dumpStore(firefox), await countTabs(firefox)];
    const send = await open(firefox);
    for (const [wrong, message] of Object.entries(WRONG_MESSAGES)) expect([wrong, await send(message)]).toEqual([wrong, '']);
    expect(await send(SOUND_MESSAGE)).toContain('{"ok":true,"value":{"glosses":[{');
    expect(await countTabs(firefox)).toBe(tabs);
    await openOptions(firefox);
    expect(await dumpStore(firefox)).toEqual(store);
  });
}

test('in Firefox the answer about a paper of which there is very much is no longer than a page may have', async ({ firefox }) => {
  for (const [name, open] of Object.entries(SENDERS)) {
    const answer = String(await (await open(firefox))(LONG_MESSAGE, readAnswer));
    expect(answer).toContain('"title":"Long 0"');
    expect([name, Buffer.byteLength(answer) <= MOST_ANSWERED]).toEqual([name, true]);
  }
});

test('in Firefox a page of arXiv has no way to send the background anything', async ({ firefox }) => {
  await openCard(firefox);
  // What Firefox runs for a test has its own scope: only a script of the page has the page's.
  const found = await firefox.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = "document.documentElement.dataset.found = ['chrome', 'browser'].filter((name) => globalThis[name]?.runtime !== undefined).join() || 'no way'";
    document.head.append(script);
    return document.documentElement.dataset.found;
  });
  expect(found).toBe('no way');
});
