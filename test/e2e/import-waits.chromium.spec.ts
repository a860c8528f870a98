import type { CDPSession, Page } from '@playwright/test';
import { LINES, makeLines, NEWSLETTER, NOTE } from '../fixtures/imports.ts';
import { toZip } from '../fixtures/zip.ts';
import type { Chromium } from './harness/chromium.ts';
import { importTest as test } from './harness/import-test.ts';
import { cancel, choose, dumpStore, importFile, openOptions, readCounts } from './harness/importing.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Holds locks in a page until it is closed, as a tab does that imports. */
const hold = (page: Page, names: readonly string[]): Promise<void> =>
  page.evaluate(async (wanted) => {
    for (const name of wanted) {
      await new Promise<void>((taken) => void navigator.locks.request(name, () => {
        taken();
        return new Promise(() => {});
      }));
    }
  }, names);

test('a tab that waits for another which writes is free again as soon as the reader cancels', async ({ own, options }) => {
  const before = await dumpStore(options);
  const writer = await own.context.newPage();
  await openOptions(writer, own);
  await hold(writer, ['gloss-import', 'gloss-write']);
  await options.bringToFront();
  await choose(options, writeOne('a.txt', NEWSLETTER));
  await expect(options.getByText('다른 탭')).toBeVisible();
  await cancel(options);
  await expect(options.getByRole('status')).toContainText('취소');
  await writer.close();
  expect(await dumpStore(options)).toEqual(before);
  expect(await importFile(options, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
});

test('a review is left at once while another page writes', async ({ own, options }) => {
  await choose(options, writeOne('b.jsonl', LINES));
  await readCounts(options);
  const writer = await own.context.newPage();
  await writer.goto(own.urlOf('icon.svg'));
  await hold(writer, ['gloss-write']);
  await options.bringToFront();
  await cancel(options);
  await expect(options.getByRole('status')).toContainText('취소');
  await expect(options.locator('[data-count=added]')).toHaveCount(0);
  await writer.close();
  expect(await importFile(options, writeOne('a.txt', NEWSLETTER))).toMatchObject({ added: 1 });
});

const findUnpacker = async (session: CDPSession): Promise<string | undefined> =>
  (await session.send('Target.getTargets')).targetInfos.find(({ type, url }) => type === 'worker' && url.includes('unpack'))?.targetId;

/** Ends the worker that unpacks for the one that imports. */
const killUnpacker = async ({ context }: Chromium): Promise<void> => {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('no browser to speak to');
  await expect.poll(() => findUnpacker(session)).toBeDefined();
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: (await findUnpacker(session)) ?? '', flatten: false });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: 'close()' } });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  await expect.poll(() => findUnpacker(session)).toBeUndefined();
};

test('an archive whose unpacker has died says so, changes nothing, and is read the next time', async ({ own, options }) => {
  const before = await dumpStore(options);
  const zip = toZip([{ label: 'a.md', content: NOTE }, { label: 'b.jsonl', content: makeLines(50) }]);
  const path = writeOne('a.zip', new Uint8Array(await zip.arrayBuffer()));
  await killUnpacker(own);
  await choose(options, path);
  await expect(options.getByRole('alert')).toContainText('아무것도 바뀌지 않았');
  expect(await dumpStore(options)).toEqual(before);
  expect(await importFile(options, path)).toMatchObject({ added: 51 });
});
