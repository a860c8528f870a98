import type { Page } from '@playwright/test';
import { LONG_LINES, LONG_MESSAGE, MOST_ANSWERED, SOUND_MESSAGE, WRONG_MESSAGES } from '../fixtures/messages.ts';
import { openCard } from './harness/card.ts';
import type { Chromium } from './harness/chromium.ts';
import { expect, test } from './harness/fixtures.ts';
import { importTest } from './harness/import-test.ts';
import { dumpStore, importFile, openOptions } from './harness/importing.ts';
import { readAnswer, sendMessage } from './harness/send-message.ts';
import { writeOne } from './harness/write-files.ts';

type Run = typeof sendMessage;
type Send = (message: unknown, run?: Run) => Promise<string>;

/** {@link sendMessage}, or another, from the script of ours that runs on a page of arXiv, in its own scope. */
const toContentSender = async (page: Page, { extensionId }: Chromium): Promise<Send> => {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => origin === `chrome-extension://${extensionId}` && resolve(id));
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (message, run = sendMessage) => {
    const expression = `(${run})(${JSON.stringify(message)})`;
    const { result } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
    return String(result.value);
  };
};

const SENDERS: Readonly<Record<string, (page: Page, chromium: Chromium) => Promise<Send>>> = {
  'our script on a page': async (page, chromium) => {
    await openCard(page, '/abs/2402.06457');
    return toContentSender(page, chromium);
  },
  'a page of ours': async (page, chromium) => {
    await page.goto(chromium.urlOf('library.html'));
    return (message, run = sendMessage) => page.evaluate(run, message);
  },
};

for (const [name, open] of Object.entries(SENDERS)) {
  test(`a message from ${name} that is not of the protocol has no answer and changes nothing`, async ({ page, chromium }) => {
    const options = await chromium.context.newPage();
    await openOptions(options, chromium);
    const sender = await open(page, chromium);
    const [store, tabs] = [await dumpStore(options), chromium.context.pages().length];
    const answers = await Promise.all(Object.entries(WRONG_MESSAGES).map(async ([wrong, message]) => [wrong, await sender(message)]));
    expect(answers).toEqual(Object.keys(WRONG_MESSAGES).map((wrong) => [wrong, '']));
    expect(await sender(SOUND_MESSAGE)).toContain('{"ok":true,"value":{"glosses":[{');
    expect(await dumpStore(options)).toEqual(store);
    expect(chromium.context.pages()).toHaveLength(tabs);
    await options.close();
  });
}

importTest('the answer about a paper of which there is very much is no longer than a page may have', async ({ own, options }) => {
  await importFile(options, writeOne('long.jsonl', LONG_LINES));
  for (const [name, open] of Object.entries(SENDERS)) {
    const page = await own.context.newPage();
    const answer = await (await open(page, own))(LONG_MESSAGE, readAnswer);
    expect(answer).toContain('"title":"Long 0"');
    expect([name, Buffer.byteLength(answer) <= MOST_ANSWERED]).toEqual([name, true]);
  }
});

test('a page of arXiv has no way to send the background anything', async ({ page, chromium }) => {
  await openCard(page, '/abs/2402.06457');
  const answer = await page.evaluate(async (id) => {
    const { runtime } = (globalThis as unknown as { chrome?: { runtime?: { sendMessage(id: string, message: object): Promise<unknown> } } }).chrome ?? {};
    return runtime === undefined ? 'no way' : runtime.sendMessage(id, { name: 'lookUp', value: [] }).catch(() => 'no way');
  }, chromium.extensionId);
  expect(answer).toBe('no way');
});
