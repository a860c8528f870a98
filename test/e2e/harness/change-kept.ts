/** What is kept beside the database, as a dump of the store has it. */
export interface Kept {
  readonly entries: readonly unknown[];
  readonly files: readonly (readonly [name: string, text: string])[];
}

/** Writes a file that is kept beside the database, or takes it away. Runs in a page of the extension, and so may use nothing from outside itself. */
export const changeKept = async ([name, text]: readonly [name: string, text: string | null]): Promise<void> => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports');
  if (text === null) return folder.removeEntry(name);
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(text);
  await stream.close();
};

/** Takes the database away; waits for those who have it open. Runs in a page of the extension too. */
export const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('gloss');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** A file of entries without ids, one a line. */
export const KEPT_LINES = [1, 2, 3].map((place) => JSON.stringify({ title: `Kept paper ${place}`, commentary: `남겨 둔 글 ${place}` }));

/** What may have become of it where it was kept, and how many entries can be read then. */
export const SPOILT = [
  ['is senseless', '?', 0],
  ['has lost its end', KEPT_LINES.slice(0, 2).join('\n'), 2],
] as const;

/** What the options say of a source, by what became of it. */
export const TOLD = {
  lost: '원본이 남지 않아 글을 되살리지 못했습니다',
  spoilt: '남겨 둔 원본도 손상되어',
  finished: '저절로 마저 끝났습니다',
  rebuilt: '남겨 둔 원본에서 글을 다시 읽어',
  discarded: '끝나지 않은 가져오기',
} as const;

/** The text of a kept file; nothing where there is none. */
export const readKeptFile = ({ files }: Kept, wanted: string): string | undefined => files.find(([name]) => name === wanted)?.[1];
