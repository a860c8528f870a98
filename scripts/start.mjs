// npm start: installs what is missing, builds, and opens a browser with Gloss on a paper's page. Without a display it
// saves pictures instead and says where.
import { lookup } from 'node:dns/promises';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, ROOT, runTool } from './run.mjs';

const PAPER = 'https://arxiv.org/abs/2402.07871';
const PICTURES = join(ROOT, '.output/start');
const EXTENSION = join(ROOT, '.output/chrome-mv3');

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const isOnline = () =>
  Promise.race([lookup('arxiv.org').then(() => true, () => false), new Promise((done) => setTimeout(done, 3_000, false))]);

const launch = async (profile) => {
  const [{ chromium }, { installChromium }] = await Promise.all([import('@playwright/test'), import('./install-browsers.mjs')]);
  return chromium.launchPersistentContext(profile, {
    executablePath: await installChromium(),
    headless: !hasDisplay,
    locale: 'ko-KR',
    viewport: hasDisplay ? null : { width: 1200, height: 900 },
    args: ['--lang=ko'],
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
  });
};

// Chrome's own builds take no extension from the command line any more; this way all of the family do.
const load = async (context) => {
  const session = await context.browser().newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: EXTENSION });
  return `chrome-extension://${id}`;
};

const playArxiv = async (context) => {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'test/fixtures/pages.ts'));
  await context.route('https://arxiv.org/**', (route) => {
    const { pathname, search } = new URL(route.request().url());
    const { status, body, type = 'text/html' } = module.answerArxiv(pathname + search) ?? { status: 404, body: '' };
    return route.fulfill({ status, body, contentType: `${type}; charset=utf-8` });
  });
};

const savePicture = async (context, url, name) => {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('gloss-card[data-match], article').first().waitFor();
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
};

const savePictures = async (context, origin) => {
  mkdirSync(PICTURES, { recursive: true });
  await savePicture(context, PAPER, 'paper');
  await savePicture(context, `${origin}/welcome.html`, 'welcome');
  await savePicture(context, `${origin}/library.html`, 'library');
  console.log(`There is no display. Pictures of a paper's page, the welcome page and the library are in ${PICTURES}`);
  await context.close();
};

const showPaper = async (context) => {
  const page = await context.newPage();
  await page.goto(PAPER);
  console.log(`Gloss is open on ${PAPER}. Close the browser to end.`);
  await new Promise((done) => context.once('close', done));
};

const start = async () => {
  installPackages();
  if (!runTool('wxt', ['build'], { quiet: true })) throw new Error('the build failed; see above');
  const profile = mkdtempSync(join(tmpdir(), 'gloss-start-'));
  const context = await launch(profile);
  const origin = await load(context);
  if (!(await isOnline())) {
    console.log('arxiv.org cannot be reached: a page made after it is shown in its place.');
    await playArxiv(context);
  }
  await (hasDisplay ? showPaper(context) : savePictures(context, origin));
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
};

start().catch((error) => {
  console.error(`npm start: ${error.message}`);
  process.exit(1);
});
