import { generateShortEntries } from '../fixtures/generate-notes.ts';
import { NEWSLETTER } from '../fixtures/imports.ts';
import type { Firefox } from './harness/firefox.ts';
import { diskTest as test } from './harness/disk-test.ts';
import { launchInKorean } from './harness/import-firefox-test.ts';
import { choose, dumpStore, importFiles, openOptions, pressButton, readCounts, undo } from './harness/importing-firefox.ts';
import type { Network } from './harness/network.ts';
import type { SmallDisk } from './harness/small-disk.ts';
import { writeOne } from './harness/write-files.ts';

const { expect } = test;

/** Bytes. */
const ENOUGH = 30_000_000;

interface Said {
  readonly role: string;
  readonly text: string;
}

/** Applies the review; gives what the page says then. */
const applyAnyhow = async (firefox: Firefox): Promise<Said> => {
  await pressButton(firefox, '적용');
  return firefox.waitFor(() => {
    const said = document.querySelector('[role=alert], [role=status]:not(.sr):not(:empty)');
    return said && { role: said.getAttribute('role') ?? '', text: said.textContent ?? '' };
  });
};

/** Imports with more and more room on the disk; gives how each ended. */
const importInto = async (disk: SmallDisk, network: Network): Promise<string[]> => {
  const firefox = await launchInKorean({ network, profile: disk.path });
  try {
    await openOptions(firefox);
    await importFiles(firefox, writeOne('a.txt', NEWSLETTER));
    const [before, file, roles] = [await dumpStore(firefox), writeOne('long.jsonl', generateShortEntries(1_500, 3).join('\n')), [] as string[]];
    for (const room of [0, 200_000, 1_000_000, 2_000_000, 4_000_000, ENOUGH]) {
      await choose(firefox, file);
      await readCounts(firefox);
      disk.fill(room);
      const { role, text } = await applyAnyhow(firefox);
      roles.push(role);
      if (role === 'alert') expect([room, text]).toEqual([room, expect.stringContaining('디스크에 자리가 없어')]);
      disk.makeRoom();
      await openOptions(firefox);
      if (role !== 'alert') await undo(firefox);
      expect([room, role, await dumpStore(firefox)]).toEqual([room, role, before]);
    }
    return roles;
  } finally {
    await firefox.close();
  }
};

test('in Firefox, an import for which the disk has no room is whole or absent, wherever it ran out, and the page says which', async ({ network, disk }) => {
  test.setTimeout(180_000);
  const roles = await importInto(disk, network);
  expect([roles[0], roles.at(-1)]).toEqual(['alert', 'status']);
});
