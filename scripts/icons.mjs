// Draws assets/icon.svg at every size that browsers ask for. Run after the drawing changes: npm run icons
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './find-chromium.mjs';

const SIZES = [16, 32, 48, 96, 128];

const drawing = readFileSync('assets/icon.svg', 'utf8');
const browser = await chromium.launch({ executablePath: await findChromium() });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await page.screenshot({ path: `assets/icon/${size}.png`, omitBackground: true });
}
await browser.close();
