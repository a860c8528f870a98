import { test as base } from '@playwright/test';
import { answerArxiv } from '../../fixtures/pages.ts';
import { startNetwork, type Network } from './network.ts';

/** A test with a network of ours, in which nothing but arXiv may be asked for. */
export const networkTest = base.extend<object, { readonly network: Network }>({
  network: [
    async ({}, use) => {
      const network = await startNetwork(answerArxiv);
      await use(network);
      base.expect(network.refused, 'requests beyond arXiv').toEqual([]);
      network.close();
    },
    { scope: 'worker' },
  ],
});
