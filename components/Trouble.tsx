import type { JSX } from 'preact';
import type { Reason } from '../lib/fault.ts';
import type { Translate } from '../lib/platform/i18n.ts';
import { Why } from './Why.tsx';

interface TroubleProps {
  readonly sentence: string;
  /** `null` where nobody knows. */
  readonly reason: Reason | null;
  readonly t: Translate;
}

/** What does not work, and why. */
export const Trouble = ({ sentence, reason, t }: TroubleProps): JSX.Element => (
  <div class="trouble" role="status">
    <p>{sentence}</p>
    {reason !== null && <Why reason={reason} t={t} />}
  </div>
);
