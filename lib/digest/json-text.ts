import type { Result } from '../result.ts';
import { findJsonFault } from './json-fault.ts';
import { findTooDeep } from './json-scan.ts';

/** Why a text is no JSON that can be read, and at which of its characters, from 0. */
export interface JsonFault {
  readonly code: 'json-invalid' | 'json-too-deep';
  readonly place: number;
}

/** The value that a text of JSON is. Never throws, not even for a text of nothing but brackets. */
export const parseJsonText = (text: string): Result<unknown, JsonFault> => {
  const deep = findTooDeep(text);
  if (deep >= 0) return { ok: false, error: { code: 'json-too-deep', place: deep } };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, error: { code: 'json-invalid', place: Math.max(0, findJsonFault(text)) } };
  }
};
