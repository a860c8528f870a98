import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { networkTest as test } from './harness/network-test.ts';
import { tryAll } from './harness/try-code.ts';
import { tryLeaving } from './harness/try-leaving.ts';
import { makeVariant } from './harness/variant.ts';

const { expect } = test;

const PAGES = ['popup', 'library', 'options', 'welcome'].map((name) => `${name}.html`);

/** What Firefox runs for a test is bound by no page's policy: a script of the package is. Gives the folder of one with such. */
const makeTrying = (): string => {
  const folder = makeVariant(BUILT, {});
  const script = `(${tryAll})().then((done) => (${tryLeaving})().then((left) => { document.documentElement.dataset.done = JSON.stringify([...done, ...left]); }));`;
  writeFileSync(join(folder, 'try.js'), script);
  for (const page of PAGES) {
    const markup = readFileSync(join(folder, page), 'utf8');
    writeFileSync(join(folder, page), markup.replace('</body>', '<script src="/try.js"></script></body>'));
  }
  return folder;
};

test('Firefox lets no text become markup or code in a page of ours, and nothing be asked of another host', async ({ network }) => {
  const firefox = await launchInKorean({ network, extension: makeTrying() });
  for (const page of PAGES) {
    await firefox.goto(firefox.urlOf(page));
    expect([page, await firefox.waitFor(() => document.documentElement.dataset.done)]).toEqual([page, '[]']);
  }
  expect(network.refused).toEqual([]);
  await firefox.close();
});
