/**
 * Makes the database one of a later version, which ours cannot open: what was imported is out of reach then, but for its
 * originals. Runs in a page of the extension where nothing of it is at work, and so may use nothing from outside itself.
 */
export const makeNewerStore = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const open = indexedDB.open('gloss', 1_000);
    open.onerror = () => reject(open.error);
    open.onsuccess = () => { open.result.close(); resolve(); };
  });

/** The version of the database that is there. Runs in such a page too. */
export const readVersion = async (): Promise<number | undefined> => (await indexedDB.databases()).find(({ name }) => name === 'gloss')?.version;

/** Takes the database away, as a browser does that finds it damaged. Runs in such a page too. */
export const forgetStore = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const forgetting = indexedDB.deleteDatabase('gloss');
    forgetting.onerror = () => reject(forgetting.error);
    forgetting.onsuccess = () => resolve();
  });
