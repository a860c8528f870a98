import { toHash } from '../digest/hash.ts';

const toSeal = (payload: string, name: string): string => toHash(`${name}\n${payload}`).toString(36);

/** A payload with a checksum over it and `name`, which says which record of which index it is. */
export const seal = (payload: string, name: string): string => `${toSeal(payload, name)}|${payload}`;

/** The payload of a sealed record; `undefined` when it is missing, damaged, or another's. */
export const unseal = (record: unknown, name: string): string | undefined => {
  if (typeof record !== 'string') return undefined;
  const end = record.indexOf('|');
  const payload = record.slice(end + 1);
  return end > 0 && record.slice(0, end) === toSeal(payload, name) ? payload : undefined;
};
