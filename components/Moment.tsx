import type { JSX } from 'preact';

/** When something was done, ISO 8601 in UTC, as the clock here had it: `2024-03-02 09:14`. */
export const Moment = ({ at }: { readonly at: string }): JSX.Element => (
  // Swedish writes a date as the digests do.
  <time dateTime={at}>{new Date(at).toLocaleString('sv', { dateStyle: 'short', timeStyle: 'short' })}</time>
);
