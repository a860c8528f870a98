// npm run lint: both built manifests through Mozilla's linter.
import { lintManifests } from './lint-manifests.mjs';
import { installPackages, runTool } from './run.mjs';

installPackages();
const isBuilt = runTool('wxt', ['build'], { quiet: true }) && runTool('wxt', ['build', '-b', 'firefox', '--mv3'], { quiet: true });
if (!isBuilt) process.exit(1);
const count = lintManifests();
console.log(`${count} problems`);
process.exitCode = count === 0 ? 0 : 1;
