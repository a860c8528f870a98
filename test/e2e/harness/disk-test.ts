import { networkTest } from './network-test.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

/** A test with a small disk, which the system may let nobody mount but its administrator: then there is nothing to test on. */
export const diskTest = networkTest.extend<{ readonly disk: SmallDisk }>({
  disk: async ({}, use, { skip }) => {
    const disk = mountSmallDisk();
    if (disk === undefined) return skip(true, 'only an administrator of Linux may mount a small disk');
    await use(disk);
    disk.remove();
  },
});
