import type { JSX } from 'preact';

/** An arrowhead: up while something is open, down while it is shut. */
export const Chevron = ({ isOpen }: { readonly isOpen: boolean }): JSX.Element => (
  <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true">
    <path d={isOpen ? 'M4 10l4-4 4 4' : 'M4 6l4 4 4-4'} />
  </svg>
);
