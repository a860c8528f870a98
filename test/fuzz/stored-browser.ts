/**
 * What a browser keeps for Gloss, as far as what reads it back asks for it. To be imported before anything of `lib/store`
 * that does: it stands in for the extension API while that is read, and is no global afterwards.
 */
let local: Readonly<Record<string, unknown>> = {};

const api = { runtime: { id: 'gloss' }, storage: { local: { get: async () => local } } };

// The polyfill looks for both names.
Object.assign(globalThis, { chrome: api, browser: api });
await import('webextension-polyfill');
for (const name of ['chrome', 'browser']) Reflect.deleteProperty(globalThis, name);

/** Does `work` where `storage.local` has these, whatever it is asked for. */
export const withLocal = <T>(stored: Readonly<Record<string, unknown>>, work: () => Promise<T>): Promise<T> => {
  local = stored;
  return work();
};

const toFolder = (files: Readonly<Record<string, string>>) => ({
  keys: () => Object.keys(files),
  getFileHandle: async (name: string) => {
    if (!Object.hasOwn(files, name)) throw new DOMException('none', 'NotFoundError');
    return { getFile: async () => new File([files[name] ?? ''], name) };
  },
});

/** Does `work` where these texts are kept beside the database. */
export const withFiles = async <T>(files: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> => {
  const before = Reflect.getOwnPropertyDescriptor(globalThis, 'navigator');
  const storage = { getDirectory: async () => ({ getDirectoryHandle: async () => toFolder(files) }) };
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { storage } });
  try {
    return await work();
  } finally {
    // An earlier Node has none.
    if (before === undefined) Reflect.deleteProperty(globalThis, 'navigator');
    else Object.defineProperty(globalThis, 'navigator', before);
  }
};
