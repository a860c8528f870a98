/** The outcome of something that may fail for a reason the caller should handle: a value, or an error value. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };
