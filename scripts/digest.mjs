// npm run -s digest -- check|parse|match …: the extension's own reading and matching, for those who write digests.
import { join } from 'node:path';
import { installPackages, ROOT } from './run.mjs';

// Whoever reads our output may have read enough, as `head` does.
process.stdout.on('error', () => process.exit());
installPackages();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(ROOT, 'scripts/digest/main.ts'), { root: ROOT, configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2));
