import { importTest as test } from './harness/import-test.ts';
import { tryAll, tryInWorker } from './harness/try-code.ts';
import { tryLeaving } from './harness/try-leaving.ts';

const { expect } = test;

for (const name of ['popup', 'library', 'options', 'welcome']) {
  test(`the browser lets no text become markup or code, and nothing be asked of another host: ${name}`, async ({ own, network }) => {
    const page = await own.context.newPage();
    await page.goto(own.urlOf(`${name}.html`));
    await page.locator('main').waitFor();
    expect(await page.evaluate(tryAll)).toEqual([]);
    expect(await page.evaluate(tryLeaving)).toEqual([]);
    expect(network.refused).toEqual([]);
  });
}

test('nor in a worker of the options, nor in the background', async ({ own, options, network }) => {
  const readNames = (): string[] => options.workers().map((worker) => worker.url().replace(/^.*\/|-[\w-]{8}\.js$/g, '')).sort();
  await expect.poll(readNames).toEqual(['import-worker', 'unpack-worker']);
  for (const worker of [...options.workers(), own.worker]) {
    const [code, left] = [await worker.evaluate(tryInWorker), await worker.evaluate(tryLeaving)];
    expect([worker.url(), code, left]).toEqual([worker.url(), [], []]);
  }
  expect(network.refused).toEqual([]);
});
