// Both built packages through Mozilla's linter. It is fetched when it is needed: as a dependency it would be more than all
// the others together.
import { spawnSync } from 'node:child_process';
import { ROOT } from './run.mjs';

/** What the linter says that is no fault of ours, and why. */
const KNOWN = {
  '.output/firefox-mv3': {
    UNSAFE_VAR_ASSIGNMENT: 'Preact can set innerHTML; nothing of ours asks it to',
  },
  '.output/chrome-mv3': {
    UNSAFE_VAR_ASSIGNMENT: 'Preact can set innerHTML; nothing of ours asks it to',
    BACKGROUND_SERVICE_WORKER_NOFALLBACK: 'for Firefox, which has a manifest of its own',
    ADDON_ID_REQUIRED: 'for Firefox, which has a manifest of its own',
    MISSING_DATA_COLLECTION_PERMISSIONS: 'for Firefox, which has a manifest of its own',
  },
};

const readLint = (folder) => {
  const { stdout } = spawnSync('npx', ['-y', 'web-ext@10.7.0', 'lint', '-s', folder, '--output', 'json'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { errors, warnings, notices } = JSON.parse(stdout);
  return [...errors, ...warnings, ...notices];
};

const lint = (folder) => {
  const findings = readLint(folder);
  const unknown = findings.filter(({ code }) => !Object.hasOwn(KNOWN[folder], code));
  for (const { code } of findings) if (!unknown.some((finding) => finding.code === code)) console.log(`${folder}: ${code}: ${KNOWN[folder][code]}`);
  for (const { code, message, file, line } of unknown) console.error(`${folder}/${file ?? ''}:${line ?? ''} ${code} ${message}`);
  return unknown.length;
};

/** Prints what the linter says of both packages, which are built; the number of problems that are not known. */
export const lintManifests = () => Object.keys(KNOWN).map(lint).reduce((sum, found) => sum + found, 0);
