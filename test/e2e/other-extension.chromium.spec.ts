import { SOUND_MESSAGE, WRONG_MESSAGES } from '../fixtures/messages.ts';
import { BUILT, launchChromium } from './harness/chromium.ts';
import { dumpStore, openOptions } from './harness/importing.ts';
import { networkTest as test } from './harness/network-test.ts';
import { HEARD, makeListener, makeOther, speakTo, toChromiumId, UNHEARD } from './harness/other-extension.ts';

const { expect } = test;

const rootOf = (folder: string): string => `chrome-extension://${toChromiumId(folder)}/`;

test('another extension is not heard, whatever it says, and changes nothing', async ({ network }) => {
  const [folder, listening] = [makeOther(), makeListener()];
  const own = await launchChromium({ network, extension: [BUILT, folder, listening].join() });
  const [options, other, listener] = [await own.context.newPage(), await own.context.newPage(), await own.context.newPage()];
  await openOptions(options, own);
  const before = await dumpStore(options);
  await listener.goto(`${rootOf(listening)}page.html`);
  await other.goto(`${rootOf(folder)}page.html`);
  // Else it may be that nobody can be heard.
  expect(await other.evaluate(speakTo, [toChromiumId(listening), rootOf(listening), SOUND_MESSAGE] as const)).toEqual(HEARD);
  for (const [name, message] of Object.entries({ ...WRONG_MESSAGES, 'a sound one': SOUND_MESSAGE })) {
    expect([name, await other.evaluate(speakTo, [own.extensionId, own.urlOf(''), message] as const)]).toEqual([name, UNHEARD]);
  }
  expect(await dumpStore(options)).toEqual(before);
  await own.close();
});
