import { CARD_STATES, OF_ALL_STATES, reachCard } from './harness/card-states.ts';
import { BUILT, launchChromium, type Chromium } from './harness/chromium.ts';
import { expectCardAccess } from './harness/expect-access.ts';
import { networkTest as test } from './harness/network-test.ts';
import { makeVariant } from './harness/variant.ts';

test.describe('the card is for everyone', () => {
  let own: Chromium;
  test.beforeAll(async ({ network }) => {
    own = await launchChromium({ network, extension: makeVariant(BUILT, OF_ALL_STATES) });
  });
  test.afterAll(() => own.close());

  for (const [name, state] of Object.entries(CARD_STATES)) {
    test(name, async () => {
      const page = await own.context.newPage();
      await reachCard(page, state);
      await expectCardAccess(page, name);
      await page.close();
    });
  }
});
