import type { JSX } from 'preact';

/** What does not work, and the browser's own words for why, where there are any. */
export const Trouble = ({ sentence, label, reason }: { readonly sentence: string; readonly label: string; readonly reason: string }): JSX.Element => (
  <div class="trouble" role="status">
    <p>{sentence}</p>
    <p class="trouble-reason">
      {label}: <code lang="en">{reason}</code>
    </p>
  </div>
);
