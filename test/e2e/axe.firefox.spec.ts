import { COLOURS, withColours } from './harness/axe-firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { nameOf, reachPlace, toPlaces } from './harness/places-firefox.ts';
import { toSay } from './harness/say.ts';

// A loaded machine takes its time for so many pages.
test.describe.configure({ timeout: 150_000 });

for (const colours of COLOURS) {
  test(`popup, library and welcome have nothing that axe objects to in Firefox: ${colours}`, async ({ network }) => {
    await withColours({ network, colours }, async (firefox, look) => {
      for (const place of toPlaces(toSay('ko'))) {
        await reachPlace(firefox, place);
        await look(nameOf(place));
      }
    });
  });
}
