import type { JSX } from 'preact';

interface TroubleProps {
  readonly sentence: string;
  readonly label: string;
  /** In the browser's own words; `null` where it has said nothing. */
  readonly reason: string | null;
}

/** What does not work, and why. */
export const Trouble = ({ sentence, label, reason }: TroubleProps): JSX.Element => (
  <div class="trouble" role="status">
    <p>{sentence}</p>
    {reason !== null && <p class="trouble-reason">{label}: <code lang="en">{reason}</code></p>}
  </div>
);
