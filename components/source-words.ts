import type { SourceKind } from '../lib/digest/source.ts';
import type { MessageKey } from '../lib/platform/i18n.ts';

/** What each kind of source is called. */
export const SOURCE_WORDS: Readonly<Record<SourceKind, MessageKey>> = {
  bundle: 'source_bundle',
  file: 'source_file',
  folder: 'source_folder',
  zip: 'source_zip',
  paste: 'source_paste',
};
