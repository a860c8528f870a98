import fc from 'fast-check';
import { parseArxivId } from '../../lib/arxiv/arxiv-id.ts';
import { parseMessage, type Message } from '../../lib/messages/parse-message.ts';
import { expectSame, expectThat, toProperty, type Property } from './property.ts';

const LONG = 'x'.repeat(20_001);
const text = fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom('2402.00001', '2402.00001v1', 'hep-th/9901001', 'options', 'library#/', 'library#/paper/1', 'https://a.b', LONG, '__proto__'));
const any = fc.oneof(text, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(undefined, null, 1n, Number.NaN));
const paper = fc.record({ arxivId: fc.oneof({ weight: 4, arbitrary: fc.constant('2402.00001') }, any), title: fc.oneof({ weight: 4, arbitrary: text }, any), authors: fc.oneof({ weight: 4, arbitrary: fc.array(text, { maxLength: 3 }) }, any), abstract: fc.oneof({ weight: 4, arbitrary: text }, any), more: any }, { requiredKeys: ['arxivId', 'title'] });
const message = fc.oneof(
  fc.record({ name: fc.constantFrom('lookUp', 'openPage', 'changed', '__proto__', 'constructor'), value: fc.oneof(fc.array(paper, { maxLength: 3 }), text, any) }),
  any,
);

/** Each time that a property is read, the next of these; the last one stays. */
const toChanging = (values: readonly unknown[]): PropertyDescriptor => {
  let reads = 0;
  return { enumerable: true, get: () => values[Math.min(reads++, values.length - 1)] };
};

const isPlainText = (value: unknown): boolean => typeof value === 'string' && value.length <= 20_000;

const checkMessage = (parsed: Message | undefined): unknown => {
  if (parsed === undefined) return undefined;
  if (parsed.name === 'openPage') expectThat(parsed.value === 'options' || parsed.value.startsWith('library#/'), 'a page of our own');
  else {
    expectThat(parsed.value.length <= 100, 'no more papers than a page has');
    for (const { arxivId, title, authors, abstract, ...more } of parsed.value) {
      expectThat(parseArxivId(arxivId) === arxivId && [title, abstract, ...authors].every(isPlainText), 'a paper of texts');
      expectSame(more, {}, 'nothing else');
    }
  }
  expectSame(parseMessage(parsed), parsed, 'a message that was looked at');
  return parsed;
};

type Change = readonly [field: 'arxivId' | 'title' | 'authors' | 'abstract', values: readonly unknown[], isProxy: boolean];
const change: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom('arxivId', 'title', 'authors', 'abstract'), fc.array(fc.oneof(any, fc.constantFrom('2402.00001', ['Ann Lee'], ['Ann Lee', 1])), { minLength: 1, maxLength: 4 }), fc.boolean());

/** No browser hands on a getter; what is read twice and may differ would be taken unseen all the same. */
const checkChanging = ([field, values, isProxy]: Change): unknown => {
  const sound = { arxivId: '2402.00001', title: 'T', authors: ['Ann Lee'], abstract: '' };
  const changing = toChanging(values);
  const object = isProxy
    ? new Proxy(sound, { get: (target, key) => (key === field ? changing.get?.() : Reflect.get(target, key)) })
    : Object.defineProperty(sound, field, changing);
  return checkMessage(parseMessage({ name: 'lookUp', value: [object] }));
};

/** What other contexts say to the background. */
export const MESSAGES: readonly Property[] = [
  toProperty('messages', { runs: 8_000, arbitrary: message, check: (value) => checkMessage(parseMessage(value)) }),
  toProperty('messages-changing', { runs: 3_000, arbitrary: change, check: checkChanging }),
];
