import type { Firefox } from './firefox.ts';

/** What is used of Firefox's own debugger; see `jsdebugger.sys.mjs`. */
interface Debugger {
  addDebuggee(page: Window): void;
  findObjects(wanted: { readonly class: string }): readonly { unsafeDereference(): Worker }[];
  removeAllDebuggees(): void;
}
declare const Debugger: new () => Debugger;
declare const ChromeUtils: { importESModule(address: string): { addDebuggerToGlobal(scope: object): void } };

/** Runs with the browser's own rights in the page; `step` as the page calls it, and how far it is. */
const armKill = (step: string): void => {
  ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs').addDebuggerToGlobal(globalThis);
  const kill = (): void => {
    const own = new Debugger();
    own.addDebuggee(window);
    for (const worker of own.findObjects({ class: 'Worker' })) worker.unsafeDereference().terminate();
    own.removeAllDebuggees();
  };
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext')?.startsWith(step)) return;
    observer.disconnect();
    kill();
    document.body.dataset.killed = step;
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
};

/**
 * Ends the workers of the page, under whatever they do, as soon as the step under way is called `step`. The page holds
 * them where nobody reaches, and Firefox tells none of its workers by the protocol: its debugger finds them.
 */
export const killWorkersAt = (firefox: Firefox, step: string): Promise<void> => firefox.evaluateAsSystem(armKill, step);
