/**
 * Makes the database one of version 3 and holds it open, as a page of that version does that sleeps and does not hear that
 * another wants to change it. Runs in a page of the extension where nothing of it is at work, and so may use nothing from
 * outside itself; to be called on an old store that was made before.
 */
export const holdStore = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const open = indexedDB.open('gloss', 3);
    open.onerror = () => reject(open.error);
    // Else the connection would be nobody's, and be closed.
    open.onsuccess = () => {
      Object.assign(window, { held: open.result });
      resolve(`${open.result.version}`);
    };
  });
