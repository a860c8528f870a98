import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MATCHES = ['https://arxiv.org/abs*', 'https://www.arxiv.org/abs*', 'https://export.arxiv.org/abs*'];

/** A content script that does nothing: what any extension must cost. */
export const NOTHING = '(() => {})();';
/** One that reads two records and does nothing with them: what any must cost that knows something of its own. */
export const READING = "chrome.storage.local.get(['page-index', 'page-index:2402']).then(() => {});";

/** An extension that runs `script` on the same pages. Gives its folder. */
export const makeEmptyExtension = (script: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    permissions: ['storage'],
    // Each browser takes its own and passes over the other's.
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: [{ matches: MATCHES, js: ['content.js'], run_at: 'document_start' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'content.js'), script);
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
};
