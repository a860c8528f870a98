import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

const onPath = (name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find(existsSync);

const PLACES = {
  linux: () => ['firefox', 'firefox-esr'].map(onPath),
  darwin: () => ['Firefox', 'Firefox Developer Edition'].map((name) => `/Applications/${name}.app/Contents/MacOS/firefox`),
  win32: () => [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean).map((folder) => join(folder, 'Mozilla Firefox\\firefox.exe')),
};

/** Path of Firefox on this machine: `FIREFOX_PATH` or an installed one; else `undefined`. */
export const findFirefox = () => [env.FIREFOX_PATH, ...(PLACES[platform]?.() ?? [])].find((path) => path && existsSync(path));
