import { SOUND_MESSAGE, WRONG_MESSAGES } from '../fixtures/messages.ts';
import { ADDON_ID, UUID } from './harness/firefox.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { dumpStore, expectStore, openOptions } from './harness/importing-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { HEARD, LISTENER_ID, makeListener, makeOther, OTHER_ID, speakTo, UNHEARD } from './harness/other-extension.ts';

const { expect } = test;

const OTHER = '0d9f2b6e-5a7c-4f0e-9a53-3b1c7e8d4f22';
const LISTENER = '3c5e8d10-7b64-4f3d-8a21-9e0f6d2b7c44';

test('in Firefox another extension is not heard, whatever it says, and changes nothing', async ({ network }) => {
  const uuids = JSON.stringify({ [ADDON_ID]: UUID, [OTHER_ID]: OTHER, [LISTENER_ID]: LISTENER });
  const firefox = await launchInKorean({ network, prefs: { 'extensions.webextensions.uuids': uuids } });
  await firefox.install(makeOther());
  await firefox.install(makeListener());
  await openOptions(firefox);
  const before = await dumpStore(firefox);
  await firefox.goto(`moz-extension://${LISTENER}/page.html`);
  await firefox.newTab();
  await firefox.goto(`moz-extension://${OTHER}/page.html`);
  // Else it may be that nobody can be heard.
  expect(await firefox.evaluate(speakTo, [LISTENER_ID, `moz-extension://${LISTENER}/`, SOUND_MESSAGE] as const)).toEqual(HEARD);
  for (const [name, message] of Object.entries({ ...WRONG_MESSAGES, 'a sound one': SOUND_MESSAGE })) {
    expect([name, await firefox.evaluate(speakTo, [ADDON_ID, firefox.urlOf(''), message] as const)]).toEqual([name, UNHEARD]);
  }
  await openOptions(firefox);
  await expectStore(firefox, before);
  await firefox.close();
});
