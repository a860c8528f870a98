import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

const onPath = (name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find(existsSync);

const PLACES = {
  linux: () => ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'brave-browser'].map(onPath),
  darwin: () =>
    ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    ),
  win32: () =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean).flatMap((folder) =>
      ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
        .map((path) => join(folder, path)),
    ),
};

const fromPlaywright = async () => {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
};

/** Path of a Chromium-family browser on this machine: `CHROME_PATH`, an installed one, or Playwright's; else `undefined`. */
export const findChromium = async () => {
  const installed = [env.CHROME_PATH, ...(PLACES[platform]?.() ?? [])];
  const found = installed.find((path) => path && existsSync(path));
  if (found !== undefined) return found;
  const own = await fromPlaywright().catch(() => undefined);
  return own !== undefined && existsSync(own) ? own : undefined;
};
