import { findChromium } from './find-chromium.mjs';
import { findFirefox } from './find-firefox.mjs';
import { installWithApt, runTool } from './run.mjs';

const FONTS = 'fonts-noto-cjk';

/** Path of a Chromium, installed first where there is none. Throws where that cannot be done. */
export const installChromium = async () => {
  const found = await findChromium();
  if (found !== undefined) return found;
  installWithApt(['chromium', FONTS]);
  if ((await findChromium()) === undefined) runTool('playwright', ['install', 'chromium', '--no-shell']);
  const installed = await findChromium();
  if (installed === undefined) throw new Error('No Chromium was found or could be installed. Install Chrome, Edge or Chromium, or set CHROME_PATH.');
  return installed;
};

/** Path of Firefox, installed first where there is none. Throws where that cannot be done. */
export const installFirefox = () => {
  const found = findFirefox();
  if (found !== undefined) return found;
  installWithApt(['firefox-esr', FONTS]);
  const installed = findFirefox();
  if (installed === undefined) throw new Error('No Firefox was found or could be installed. Install Firefox, or set FIREFOX_PATH.');
  return installed;
};
