import fc from 'fast-check';
import { findJsonFault } from '../../lib/digest/json-fault.ts';
import { findElements, findTooDeep } from '../../lib/digest/json-scan.ts';
import { parseJsonText } from '../../lib/digest/json-text.ts';
import { mutateText } from './mutate.ts';
import { expectSame, expectThat, toProperty, type Property } from './property.ts';

const PIECE = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\\u12', '\\"', '"a"', '"__proto__"', '"entries"', '1', '-0', '01', '1e', '.5', 'null', 'nul', 'true', 'NaN', ' ', '\n', '\t', '\u0000', '\ud800', '\ufeff', '\u00a0', '\u2028');
const PIECES = fc.array(PIECE, { maxLength: 20 }).map((pieces) => pieces.join(''));

const value = fc.jsonValue({ maxDepth: 6 });
const listed = fc.oneof(value, fc.array(value), fc.record({ format: value, entries: fc.array(value), more: value }), fc.dictionary(fc.constantFrom('entries', '__proto__', 'a'), fc.array(value)));
const written = fc.tuple(listed, fc.constantFrom(undefined, 1, '\t', '\n')).map(([json, space]) => JSON.stringify(json, null, space));
const deep = fc.tuple(fc.constantFrom('[', '{"a":', '[{"b":'), fc.integer({ min: 30, max: 70 })).map(([unit, times]) => unit.repeat(times));

const parse = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

const toList = (json: unknown): readonly unknown[] => {
  if (Array.isArray(json)) return json;
  const isObject = typeof json === 'object' && json !== null && 'entries' in json;
  return isObject && Array.isArray(json.entries) ? json.entries : [];
};

/** Each element's place is where it begins, as all that follows shows: its own text is JSON. */
const checkElements = (text: string, json: unknown): void => {
  const [list, places] = [toList(json), findElements(text)];
  expectThat(list.length === 0 || places.length === list.length, `a place of each of ${list.length}`);
  list.forEach((_, at) => {
    const [start = 0, next = text.length] = [places[at], places[at + 1]];
    const piece = text.slice(start, next);
    // Behind the last stands what closes the list, and perhaps more.
    expectThat(at + 1 < list.length ? parse(piece.replace(/\s*,\s*$/, '')) !== undefined : /^[[{"tfn\d-]/.test(piece), `an element begins at ${start}`);
  });
};

const checkJson = (text: string): unknown => {
  const [ours, theirs, fault] = [parseJsonText(text), parse(text), findJsonFault(text)];
  expectThat((fault < 0) === (theirs !== undefined), `JSON.parse agrees: ${fault}`);
  expectThat(fault <= text.length, `a fault inside: ${fault}`);
  if (ours.ok) {
    expectSame(ours, { ok: true, value: theirs?.value }, 'the value that JSON.parse gives');
    checkElements(text, ours.value);
  } else expectThat(findTooDeep(text) >= 0 || theirs === undefined, 'nothing sound is refused');
  return [ours, fault];
};

/** Reading JSON, sound and broken, beside the engine's own parser. */
export const JSONS: readonly Property[] = [
  toProperty('json-sound', { runs: 3_000, arbitrary: written, check: checkJson }),
  toProperty('json-mutated', { runs: 6_000, arbitrary: mutateText(fc.oneof(written, PIECES, deep), PIECES), check: checkJson }),
];
