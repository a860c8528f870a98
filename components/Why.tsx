import type { JSX } from 'preact';
import type { Reason } from '../lib/fault.ts';
import type { Translate } from '../lib/platform/i18n.ts';

interface WhyProps {
  readonly reason: Reason;
  readonly t: Translate;
}

/** Why something failed: told in the reader's language where we found it ourselves, else in the browser's own words. */
export const Why = ({ reason, t }: WhyProps): JSX.Element => (
  <p class="trouble-reason">
    {'fault' in reason ? t(`fault_${reason.fault}`, reason.about) : <>{t('options_store_reason')}: <code lang="en">{reason.words}</code></>}
  </p>
);
