import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The top of the project. */
export const ROOT = resolve(import.meta.dirname, '..');

const isWindows = process.platform === 'win32';

/** Runs a command at the top of the project; whether it succeeded. `env` is added to ours. */
export const run = (command, args, { quiet = false, env = {} } = {}) =>
  spawnSync(command, args, {
    cwd: ROOT,
    stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: isWindows,
  }).status === 0;

/** Runs the program that a package of ours brings. */
export const runTool = (tool, args, options) =>
  run(join(ROOT, 'node_modules/.bin', isWindows ? `${tool}.cmd` : tool), args, options);

/** Installs what package-lock.json names, where that has not been done. */
export const installPackages = () => {
  if (existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return;
  console.log('Installing packages…');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) throw new Error('npm ci failed; see above');
};

const hasCommand = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/** Installs Debian packages where we may; whether it was done. */
export const installWithApt = (packages) => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !hasCommand('apt-get')) return false;
  console.log(`Installing ${packages.join(', ')}…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env, quiet: true });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, quiet: true });
};
