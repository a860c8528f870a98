import type { Firefox } from './firefox.ts';
import { launchInKorean } from './import-firefox-test.ts';
import { importFiles, openOptions } from './importing-firefox.ts';
import { networkTest } from './network-test.ts';
import { writeOne } from './write-files.ts';

const fill = async (firefox: Firefox, lines: string): Promise<void> => {
  await openOptions(firefox);
  await importFiles(firefox, writeOne('entries.jsonl', lines));
};

/** A test in a Firefox that all of its file share, into which entries were imported where there are any, one a line. */
export const toSharedTest = (lines = '') =>
  networkTest.extend<object, { readonly firefox: Firefox }>({
    firefox: [
      async ({ network }, use) => {
        const firefox = await launchInKorean({ network });
        if (lines !== '') await fill(firefox, lines);
        await use(firefox);
        await firefox.close();
      },
      { scope: 'worker' },
    ],
  });
