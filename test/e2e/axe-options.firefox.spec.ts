import { rmSync } from 'node:fs';
import { COLOURS, withColours } from './harness/axe-firefox.ts';
import { BUILT } from './harness/firefox.ts';
import { makeHeld } from './harness/held-steps.ts';
import { networkTest as test } from './harness/network-test.ts';
import { OPTION_STATES } from './harness/option-states-firefox.ts';
import { toSay } from './harness/say.ts';

// A loaded machine takes its time for so many states.
test.describe.configure({ timeout: 150_000 });

let extension: string;
test.beforeAll(() => {
  extension = makeHeld(BUILT);
});
test.afterAll(() => rmSync(extension, { recursive: true }));

for (const colours of COLOURS) {
  test(`the options have nothing that axe objects to in Firefox: ${colours}`, async ({ network }) => {
    await withColours({ network, colours, extension }, async (firefox, look) => {
      for (const [state, reach] of Object.entries(OPTION_STATES)) {
        await reach(firefox, toSay('ko'));
        await look(state);
      }
    });
  });
}
