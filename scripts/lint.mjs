// npm run lint: both built manifests through Mozilla's linter. It is fetched when it is needed: as a dependency it would
// be more than all the others together.
import { lintPackages } from './lint-packages.mjs';
import { installPackages, runTool } from './run.mjs';

installPackages();
const isBuilt = runTool('wxt', ['build'], { quiet: true }) && runTool('wxt', ['build', '-b', 'firefox', '--mv3'], { quiet: true });
if (!isBuilt) process.exit(1);
const count = lintPackages();
console.log(`${count} problems`);
process.exitCode = count === 0 ? 0 : 1;
