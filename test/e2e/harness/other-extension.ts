import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Firefox calls them. */
export const OTHER_ID = 'other@gloss.invalid';
export const LISTENER_ID = 'listener@gloss.invalid';

interface Parts {
  readonly id: string;
  /** What its manifest has beside what each must. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** The script of its page. */
  readonly script?: string;
}

/** An extension of somebody else's, which is one page. Gives its folder. */
const makeExtension = ({ id, manifest, script = '' }: Parts): string => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'gloss-other-'));
  const whole = { manifest_version: 3, name: id, version: '1', browser_specific_settings: { gecko: { id } }, ...manifest };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(whole));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Other</title><script src="page.js"></script>');
  writeFileSync(join(folder, 'page.js'), script);
  return folder;
};

/** One that speaks to others. */
export const makeOther = (): string => makeExtension({ id: OTHER_ID });

/** Answers whatever another extension says. Runs in a page, and so may use nothing from outside itself. */
const listen = (): void => {
  chrome.runtime.onMessageExternal.addListener((_message, _sender, answer) => {
    answer('heard');
    return true;
  });
  chrome.runtime.onConnectExternal.addListener((port) => port.onMessage.addListener(() => port.postMessage('heard')));
};

/** One that hears others while its page is open, and gives them its manifest: what Gloss must not do can be done. */
export const makeListener = (): string =>
  makeExtension({
    id: LISTENER_ID,
    manifest: { web_accessible_resources: [{ resources: ['manifest.json'], extension_ids: ['*'] }] },
    script: `(${listen})();`,
  });

/** What Chromium calls an extension of a folder that has no key: its path, hashed, in letters of its own. */
export const toChromiumId = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');

/** What an extension is told by another. */
interface Heard {
  /** The answer to a message, or why there is none. */
  readonly answer: string;
  /** What becomes of a port to it. */
  readonly port: string;
  /** What becomes of asking for one of its files. */
  readonly file: string;
}

/** Speaks to the extension `id` in every way that another has. Runs in a page of the other, and so may use nothing from outside itself. */
export const speakTo = async ([id, root, message]: readonly [id: string, root: string, message: unknown]): Promise<Heard> => {
  const answer = await chrome.runtime.sendMessage(id, message).then((value) => `answered ${JSON.stringify(value)}`, () => 'nobody');
  const port = await new Promise<string>((resolve) => {
    const opened = chrome.runtime.connect(id);
    opened.onMessage.addListener(() => resolve('answered'));
    opened.onDisconnect.addListener(() => resolve('closed'));
    opened.postMessage(message);
  });
  const file = await fetch(`${root}manifest.json`).then(({ status }) => `got ${status}`, () => 'refused');
  return { answer, port, file };
};

/** What another extension is told by one that does not speak to others. */
export const UNHEARD: Heard = { answer: 'nobody', port: 'closed', file: 'refused' };

/** What it is told by one that hears it. */
export const HEARD: Heard = { answer: 'answered "heard"', port: 'answered', file: 'got 200' };
