/**
 * Requests that are under way at a time. Firefox keeps those that are queued behind one that fails on a full disk, though
 * the transaction aborts: one at a time. Chromium takes them all back, and would wait for each on its way between processes.
 */
const OUTSTANDING = import.meta.env.FIREFOX ? 1 : 8;

/** Puts values in their order, and tells of each that is put. A promise for each would take three times as long. */
export const putAll = <T>(store: IDBObjectStore, values: readonly T[], onPut: (value: T) => void = () => {}): Promise<void> =>
  new Promise((resolve, reject) => {
    let [next, done] = [0, 0];
    const putNext = (): void => {
      const value = values[next];
      if (value === undefined) return;
      next += 1;
      const request = store.put(value);
      request.onsuccess = () => {
        done += 1;
        onPut(value);
        if (done === values.length) resolve();
        else putNext();
      };
      request.onerror = () => reject(request.error);
    };
    if (values.length === 0) resolve();
    for (let place = 0; place < OUTSTANDING; place += 1) putNext();
  });
