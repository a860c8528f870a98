import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import type { Network } from './network.ts';

/** The built extension. */
export const BUILT = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

/** A real Chromium with an extension in it and a network of ours. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly worker: Worker;
  /** Address of one of the extension's pages. */
  urlOf(page: string): string;
  /** Stops the extension's worker, as the browser does after half a minute, and waits until it is stopped. */
  stopWorker(): Promise<void>;
  /** Whether the worker runs; asking does not wake it. */
  isWorkerRunning(): Promise<boolean>;
  /** Reloads the extension under its open pages, as an update does. {@link worker} is of no use after it. */
  reload(): Promise<void>;
  /** Lets the extension onto its sites, or onto a site only where its button is pressed there. */
  setHostAccess(access: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void>;
  /** Lets the extension into private windows, which Chromium does by reloading it. {@link worker} is of no use after it. */
  allowPrivateWindows(): Promise<void>;
  close(): Promise<void>;
}

/** How to start. */
export interface ChromiumOptions {
  readonly network: Network;
  readonly extension?: string;
  readonly language?: 'ko' | 'en';
  /** A profile to start on again; it is kept. */
  readonly profile?: string;
}

/** Flags that keep the browser itself from asking for anything. */
const QUIET = ['--gaia-url=https://127.0.0.1:9/', '--component-updater=url-source=http://127.0.0.1:9'];

const toArguments = ({ network, extension = BUILT, language = 'ko' }: ChromiumOptions): string[] => [
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
  `--proxy-server=http://127.0.0.1:${network.port}`,
  '--proxy-bypass-list=<-loopback>',
  '--ignore-certificate-errors',
  `--lang=${language}`,
  ...QUIET,
];

/** The part of `chrome://extensions`'s own API that is used. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: object): Promise<void>;
  updateExtensionConfiguration(change: { readonly extensionId: string; readonly hostAccess?: string; readonly incognitoAccess?: boolean }): Promise<void>;
}

type WorkerStatus = 'stopped' | 'starting' | 'running' | 'stopping';

const watchWorker = async (context: BrowserContext, page: Page) => {
  const session = await context.newCDPSession(page);
  let status: WorkerStatus = 'running';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    status = (versions.at(-1)?.runningStatus as WorkerStatus | undefined) ?? status;
  });
  await session.send('ServiceWorker.enable');
  return { session, getStatus: () => status };
};

/** Asks again until it is done: a worker that is just starting may start in spite of the first time. */
const stop = async (ask: () => Promise<unknown>, getStatus: () => WorkerStatus): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (tries % 20 === 0) await ask();
    if (getStatus() === 'stopped') return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('the worker does not stop');
};

/** Starts Chromium; the welcome page that it opens is closed again. */
export const launchChromium = async (options: ChromiumOptions): Promise<Chromium> => {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'gloss-chromium-'));
  const executablePath = await findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? { channel: 'chromium' } : { executablePath }),
    headless: true,
    locale: options.language === 'en' ? 'en-US' : 'ko-KR',
    viewport: { width: 1200, height: 900 },
    // Playwright turns the back/forward cache off; readers have it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: toArguments(options),
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).hostname;
  const urlOf = (page: string): string => `chrome-extension://${extensionId}/${page}`;
  const watcher = await context.newPage();
  await watcher.goto(urlOf('icon.svg'));
  const { session, getStatus } = await watchWorker(context, watcher);
  const manage = async <A>(change: (own: A) => Promise<void>, own: A): Promise<void> => {
    const manager = await context.newPage();
    await manager.goto('chrome://extensions');
    await manager.evaluate(`(${change})(${JSON.stringify(own)})`);
    await manager.close();
  };
  return {
    context,
    extensionId,
    worker,
    urlOf,
    stopWorker: () => stop(() => session.send('ServiceWorker.stopAllWorkers'), getStatus),
    isWorkerRunning: async () => getStatus() === 'running' || getStatus() === 'starting',
    // Without developer mode Chromium switches an unpacked extension off when it is reloaded.
    reload: () => manage((id) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }).then(() => developerPrivate.reload(id, {}));
    }, extensionId),
    setHostAccess: (hostAccess) => manage((change) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      return developerPrivate.updateExtensionConfiguration(change);
    }, { extensionId, hostAccess }),
    allowPrivateWindows: () => manage((change) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }).then(() => developerPrivate.updateExtensionConfiguration(change));
    }, { extensionId, incognitoAccess: true }),
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
