import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MATCHES = ['https://arxiv.org/abs*', 'https://www.arxiv.org/abs*', 'https://export.arxiv.org/abs*'];

/** An extension that runs on the same pages and does nothing: what any must cost. Gives its folder. */
export const makeEmptyExtension = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: MATCHES, js: ['content.js'], run_at: 'document_start' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'content.js'), '(() => {})();\n');
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
};
