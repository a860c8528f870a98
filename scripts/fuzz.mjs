// npm run fuzz: whatever may come, given to all that reads it. `npm run fuzz -- --runs 100000 --seed 7 --only query` does more of one part.
import { join } from 'node:path';
import { installPackages, ROOT } from './run.mjs';

installPackages();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(ROOT, 'test/fuzz/main.ts'), { root: ROOT, configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2));
