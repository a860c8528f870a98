import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const OUTPUT = join(ROOT, '.output');
const BROWSERS = ['chrome', 'firefox'];

/** Notes the packages whose code comes into a bundle. */
const toCollector = (names) => ({
  name: 'gloss-bundled-packages',
  generateBundle: (_options, bundle) => {
    for (const { modules = {} } of Object.values(bundle)) {
      for (const id of Object.keys(modules)) {
        const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
        if (name !== undefined && modules[id].renderedLength > 0) names.add(name);
      }
    }
  },
});

const toDigest = (bytes) => createHash('sha256').update(bytes).digest('hex');

const readZips = () => readdirSync(OUTPUT).filter((name) => name.endsWith('.zip')).sort();

/**
 * Builds and zips both packages afresh. Gives each zip's SHA-256 by its name, and the names of the packages of others that
 * are in them.
 */
export const zipPackages = async () => {
  const { zip } = await import('wxt');
  for (const name of readZips()) rmSync(join(OUTPUT, name));
  const bundled = new Set();
  for (const browser of BROWSERS) {
    await zip({ root: ROOT, browser, manifestVersion: 3, logger: { ...console, debug: () => {}, log: () => {}, info: () => {}, success: () => {}, fatal: console.error, level: 0 }, vite: () => ({ plugins: [toCollector(bundled)] }) });
  }
  return { digests: new Map(readZips().map((name) => [name, toDigest(readFileSync(join(OUTPUT, name)))])), bundled };
};
