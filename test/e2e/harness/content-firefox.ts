import { ADDON_ID, type Firefox } from './firefox.ts';

/** Runs `run` in the scope of our script on the page of arXiv that the tab has, and gives what it returns, awaited; `value` is JSON. */
export const evaluateInContent = (firefox: Firefox, run: (value: unknown) => unknown, value: unknown): Promise<unknown> =>
  firefox.evaluateAsSystem(
    (id, script) => {
      interface Modules {
        importESModule(address: string): { readonly ExtensionContent: { getContextByExtensionId(id: string, page: Window): { readonly sandbox: object } } };
      }
      interface Scopes {
        readonly utils: { evalInSandbox(script: string, sandbox: object): Promise<unknown> };
      }
      const { ChromeUtils: modules, Components: scopes } = globalThis as unknown as { ChromeUtils: Modules; Components: Scopes };
      const { ExtensionContent } = modules.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
      return scopes.utils.evalInSandbox(script, ExtensionContent.getContextByExtensionId(id, window).sandbox);
    },
    ADDON_ID,
    `(${run})(${JSON.stringify(value)})`,
  );
