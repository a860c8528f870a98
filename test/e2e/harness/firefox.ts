import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFirefox } from '../../../scripts/find-firefox.mjs';
import { connectMarionette, type Marionette } from './marionette.ts';
import type { Network } from './network.ts';

/** The built extension. */
export const BUILT = resolve(import.meta.dirname, '../../../.output/firefox-mv3');
export const ADDON_ID = 'gloss@gloss.invalid';
/** Firefox's name for it in addresses. */
export const UUID = '6f1a3c52-9a3e-4c55-8c6c-2f1f0c0f7a11';
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A real Firefox with the extension in it and a network of ours. */
export interface Firefox {
  goto(url: string): Promise<void>;
  /** Runs `run` in the page and gives what it returns, awaited; arguments and result are JSON. */
  evaluate<A extends readonly unknown[], T>(run: (...values: A) => T, ...values: A): Promise<Awaited<T>>;
  /** {@link evaluate} in the browser's own scope. */
  evaluateInBrowser<A extends readonly unknown[], T>(run: (...values: A) => T, ...values: A): Promise<Awaited<T>>;
  /** {@link evaluate} with the browser's own rights, in the page. */
  evaluateAsSystem<A extends readonly unknown[], T>(run: (...values: A) => T, ...values: A): Promise<Awaited<T>>;
  /** Repeats `run` until it gives something. */
  waitFor<A extends readonly unknown[], T>(run: (...values: A) => T, ...values: A): Promise<NonNullable<Awaited<T>>>;
  /** A reader's click on what `find` gives. */
  click<A extends readonly unknown[]>(find: (...values: A) => Element | null | undefined, ...values: A): Promise<void>;
  press(key: string): Promise<void>;
  /** Gives the picker that `find` gives files of the disk, as its dialogue would. */
  upload<A extends readonly unknown[]>(paths: readonly string[], find: (...values: A) => Element | null, ...values: A): Promise<void>;
  /** Opens a tab, or a private window with one, and goes to it; gives what the others call it. */
  newTab(place?: 'tab' | 'private window'): Promise<string>;
  /** The tab that the others act on. */
  readTab(): Promise<string>;
  /** Goes to a tab and shows it, or reaches into it while another stays in front. */
  switchTab(tab: string, isShown?: boolean): Promise<void>;
  /** Closes the tab, as a reader does, and goes to another. */
  closeTab(next: string): Promise<void>;
  back(): Promise<void>;
  screenshot(path: string): Promise<void>;
  urlOf(page: string): string;
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Gives or takes what a reader may in Firefox's own settings: whether the extension runs on arXiv. */
  setHostPermission(isGranted: boolean): Promise<void>;
  /** Installs the extension, also over itself under open pages; or another one, from its folder. */
  install(folder?: string): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser at once, by its own process. */
  kill(): Promise<void>;
}

type Prefs = Readonly<Record<string, string | number | boolean>>;

/** How to start. */
export interface FirefoxOptions {
  readonly network: Network;
  readonly extension?: string;
  readonly prefs?: Prefs;
  /** A profile to start on again; it is kept, with all that the extension stores. */
  readonly profile?: string;
}

const toPrefs = ({ port }: Network): Prefs => ({
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
  // What Firefox itself would ask for.
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.report.monitor.url': '',
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.serverURL': '',
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'identity.fxaccounts.auth.uri': 'data:,',
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': 'data:,',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.speculative-parallel-limit': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
});

/** An extension that is installed for a session is taken away with it, and what it stored else too. */
const KEEPING: Prefs = { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true };

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const startProcess = (profile: string): ChildProcess => {
  const executable = findFirefox();
  if (executable === undefined) throw new Error('Firefox is not installed; set FIREFOX_PATH to where it is');
  const flags = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const quiet = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', MOZ_DISABLE_AUTO_SAFE_MODE: '1', MOZ_CRASHREPORTER_DISABLE: '1' };
  const firefox = spawn(executable, flags, { stdio: 'ignore', env: { ...process.env, ...quiet } });
  // A test that takes too long never comes to close it.
  const kill = (): void => void firefox.kill('SIGKILL');
  process.once('exit', kill);
  firefox.once('exit', () => process.off('exit', kill));
  return firefox;
};

const readPort = async (profile: string): Promise<number> => {
  const file = join(profile, 'MarionetteActivePort');
  for (let tries = 0; tries < 1_200; tries += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await pause(50);
  }
  throw new Error('Firefox did not start');
};

const toScript = (run: (...values: never[]) => unknown): string =>
  `const values = [...arguments]; const done = values.pop();
   Promise.resolve().then(() => (${run})(...values)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;

const toDriver = (marionette: Marionette) => {
  const evaluate = async (run: (...values: never[]) => unknown, values: readonly unknown[], sandbox: 'system' | null = null): Promise<unknown> => {
    const parameters = { script: toScript(run), args: values, newSandbox: false, sandbox };
    const { value } = (await marionette.send('WebDriver:ExecuteAsyncScript', parameters)) as { value: { value?: unknown; error?: string } };
    if (value.error !== undefined) throw new Error(value.error);
    return value.value;
  };
  const inBrowser = async (run: (...values: never[]) => unknown, values: readonly unknown[]): Promise<unknown> => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await evaluate(run, values);
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };
  return { evaluate, inBrowser };
};

/** What Firefox's own scope has of extensions; see `WebExtensionPolicy` and `ExtensionPermissions.sys.mjs`. */
interface Extension {
  readonly backgroundState: string;
  terminateBackground(options: object): Promise<void>;
}
interface Permissions {
  add(id: string, permissions: object, extension: Extension): Promise<void>;
  remove(id: string, permissions: object, extension: Extension): Promise<void>;
}
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } };
declare const ChromeUtils: { importESModule(address: string): { readonly ExtensionPermissions: Permissions } };

const stopBackground = (id: string): Promise<void> =>
  WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });

const isBackgroundRunning = (id: string): boolean => WebExtensionPolicy.getByID(id).extension.backgroundState === 'running';

const setHostPermission = async (id: string, isGranted: boolean): Promise<void> => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const origins = ['', 'www.', 'export.'].map((host) => `https://${host}arxiv.org/abs*`);
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions[isGranted ? 'add' : 'remove'](id, { origins, permissions: [] }, extension);
};

/** Starts Firefox and installs the extension for the session. */
export const launchFirefox = async ({ network, extension = BUILT, prefs = {}, profile: kept }: FirefoxOptions): Promise<Firefox> => {
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'gloss-firefox-'));
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  const all = Object.entries({ ...toPrefs(network), ...(kept === undefined ? {} : KEEPING), ...prefs });
  writeFileSync(join(profile, 'user.js'), all.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'));
  const firefox = startProcess(profile);
  const marionette = await connectMarionette(await readPort(profile));
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true, pageLoadStrategy: 'eager' });
  const self = toFirefox({ marionette, firefox, profile, isKept: kept !== undefined, extension });
  await self.install();
  return self;
};

interface Running {
  readonly marionette: Marionette;
  readonly firefox: ChildProcess;
  readonly profile: string;
  readonly isKept: boolean;
  readonly extension: string;
}

const toFirefox = ({ marionette, firefox, profile, isKept, extension }: Running): Firefox => {
  const { evaluate, inBrowser } = toDriver(marionette);
  const install = async (path = extension): Promise<void> => {
    await marionette.send('Addon:Install', { path, temporary: true, allowPrivateBrowsing: true });
  };
  const readTab = async (): Promise<string> => ((await marionette.send('WebDriver:GetWindowHandle')) as { value: string }).value;
  const showTab = async (handle: string, focus = true): Promise<void> => void (await marionette.send('WebDriver:SwitchToWindow', { handle, focus }));
  const find = async (run: unknown, args: readonly unknown[]): Promise<string | undefined> => {
    const parameters = { script: `return (${run})(...arguments)`, args, newSandbox: false, sandbox: null };
    const { value } = (await marionette.send('WebDriver:ExecuteScript', parameters)) as { value: Record<string, string> | null };
    return value?.[ELEMENT];
  };
  const self: Firefox = {
    goto: async (url) => {
      // The welcome page opens in front of ours, and Firefox slows down what is behind.
      await showTab(await readTab());
      await marionette.send('WebDriver:Navigate', { url });
    },
    evaluate: (run, ...values) => evaluate(run, values) as never,
    evaluateInBrowser: (run, ...values) => inBrowser(run, values) as never,
    evaluateAsSystem: (run, ...values) => evaluate(run, values, 'system') as never,
    waitFor: async (run, ...values) => {
      for (let tries = 0; tries < 400; tries += 1) {
        const found = await evaluate(run, values).catch(() => undefined);
        if (found) return found as never;
        await pause(50);
      }
      const shown = await evaluate(() => `${location.href}: ${document.body.innerText}`.slice(0, 400), []).catch(String);
      throw new Error(`waited in vain for ${run}\nwhile there was ${shown}`);
    },
    click: async (run, ...values) => void (await marionette.send('WebDriver:ElementClick', { id: await find(run, values) })),
    upload: async (paths, run, ...values) =>
      void (await marionette.send('WebDriver:ElementSendKeys', { id: await find(run, values), text: paths.join('\n') })),
    newTab: async (place = 'tab') => {
      const kind = place === 'tab' ? { type: 'tab' } : { type: 'window', private: true };
      const { handle } = (await marionette.send('WebDriver:NewWindow', { ...kind, focus: true })) as { handle: string };
      await showTab(handle);
      return handle;
    },
    readTab,
    switchTab: showTab,
    closeTab: async (next) => {
      await marionette.send('WebDriver:CloseWindow');
      await showTab(next);
    },
    press: async (key) => {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
      await marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    back: async () => void (await marionette.send('WebDriver:Back')),
    screenshot: async (path) => {
      const { value } = (await marionette.send('WebDriver:TakeScreenshot', { full: false, id: null })) as { value: string };
      writeFileSync(path, Buffer.from(value, 'base64'));
    },
    urlOf: (page) => `moz-extension://${UUID}/${page}`,
    stopBackground: () => inBrowser(stopBackground, [ADDON_ID]) as Promise<void>,
    isBackgroundRunning: () => inBrowser(isBackgroundRunning, [ADDON_ID]) as Promise<boolean>,
    setHostPermission: (isGranted) => inBrowser(setHostPermission, [ADDON_ID, isGranted]) as Promise<void>,
    install,
    close: async () => {
      const gone = once(firefox, 'exit');
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      marionette.close();
      await Promise.race([gone, pause(8_000).then(() => firefox.kill('SIGKILL'))]);
      if (!isKept) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    kill: async () => {
      const gone = once(firefox, 'exit');
      firefox.kill('SIGKILL');
      await gone;
      marionette.close();
    },
  };
  return self;
};
