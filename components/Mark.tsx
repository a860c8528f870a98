import type { JSX } from 'preact';

/** ㄱ with a side dot; a ring in place of the dot where a match is an estimate. */
export const Mark = ({ isUnsure = false }: { readonly isUnsure?: boolean }): JSX.Element => (
  <svg class="mark" viewBox="2 2 12 12" aria-hidden="true">
    <path d="M2 2h12v12h-3V5H2z" />
    <circle class={isUnsure ? 'mark-ring' : ''} cx="5" cy="11" r={isUnsure ? 1.9 : 2} />
  </svg>
);
