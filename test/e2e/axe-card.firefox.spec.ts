import { rmSync } from 'node:fs';
import { COLOURS, withColours } from './harness/axe-firefox.ts';
import { reachCard, waitForCard } from './harness/card-firefox.ts';
import { CARD_STATES, OF_ALL_STATES } from './harness/card-states.ts';
import { BUILT } from './harness/firefox.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeVariant } from './harness/variant.ts';

// A loaded machine takes its time for so many pages.
test.describe.configure({ timeout: 120_000 });

let extension: string;
test.beforeAll(() => {
  extension = makeVariant(BUILT, OF_ALL_STATES);
});
test.afterAll(() => rmSync(extension, { recursive: true }));

for (const colours of COLOURS) {
  test(`the card has nothing that axe objects to in Firefox: ${colours}`, async ({ network }) => {
    await withColours({ network, colours, extension }, async (firefox, look) => {
      for (const [name, state] of Object.entries(CARD_STATES)) {
        await reachCard(firefox, state);
        await look(name, { part: 'gloss-card', width: state.width ?? 'window', wait: () => waitForCard(firefox, state) });
      }
    });
  });
}
