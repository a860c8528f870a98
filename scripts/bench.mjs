// npm run bench: what Gloss costs, beside what cannot cost less, in one run. `npm run bench -- imports` measures that part alone.
import { join } from 'node:path';
import { installPackages, ROOT, runTool } from './run.mjs';

installPackages();
if (!runTool('wxt', ['build'], { quiet: true })) process.exit(1);
const { installChromium } = await import('./install-browsers.mjs');
await installChromium();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(ROOT, 'test/bench/main.ts'));
await module.main(process.argv.slice(2));
