import type { JSX } from 'preact';
import type { Translate } from '../lib/platform/i18n.ts';

/** Names that are shown before the rest are counted. */
const SHOWN = 3;

/** Names of files and folders on one line, the first few of many. */
export const NameList = ({ names, t }: { readonly names: readonly string[]; readonly t: Translate }): JSX.Element => (
  <b class="names" title={names.length > SHOWN ? names.slice(0, 50).join('\n') : undefined}>
    {names.slice(0, SHOWN).join(', ')}
    {names.length > SHOWN && ` ${t('options_more_names', names.length - SHOWN)}`}
  </b>
);
