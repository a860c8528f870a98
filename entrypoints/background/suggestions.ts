import { parseArxivId } from '../../lib/arxiv/arxiv-id.ts';
import { parseArxivUrl } from '../../lib/arxiv/arxiv-url.ts';
import type { Entry } from '../../lib/digest/entry.ts';
import { toAbsUrl, toLibraryPage, toPaperUrl } from '../../lib/links/paper-address.ts';
import { toHash, toSearchPlace } from '../../lib/links/place.ts';
import type { MessageKey } from '../../lib/platform/i18n.ts';
import { markHits, type Stretch } from '../../lib/search/mark.ts';
import type { Matcher } from '../../lib/search/matcher.ts';

/** A line under the address bar. */
export interface Suggestion {
  /** What Enter gives back: an address. */
  readonly content: string;
  readonly description: string;
}

/** How lines are written: Chromium's in its own small XML, Firefox's as text. */
export type Script = 'xml' | 'text';

/** What no XML may have, escaped or not; half a character among it. */
const UNWRITABLE = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text as it stands in XML. */
export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

const toXml = (title: readonly Stretch[], date: string | null): string => {
  const marked = title.map(({ text, isHit }) => (isHit ? `<match>${escapeXml(text)}</match>` : escapeXml(text))).join('');
  return `${marked}${date === null ? '' : ` <dim>${escapeXml(date)}</dim>`}`;
};

const toText = (title: readonly Stretch[], date: string | null): string =>
  `${title.map(({ text }) => text).join('')}${date === null ? '' : ` · ${date}`}`;

/** The line of a paper that was found. `root` is the address of the package, for a paper that nobody has an address of. */
export const toSuggestion = (entry: Entry, matcher: Matcher, { script, root }: { readonly script: Script; readonly root: string }): Suggestion => {
  const title = markHits(entry.title || `arXiv:${entry.arxivIds[0] ?? ''}`, matcher);
  const content = toPaperUrl(entry) ?? `${root}${toLibraryPage(entry)}`;
  return { content, description: script === 'xml' ? toXml(title, entry.date) : toText(title, entry.date) };
};

/** The sentence of the first line, which stands for what was typed. Firefox shows it as it is, where Chromium puts that in. */
export const toFirstKey = (script: Script, hasFound: boolean): MessageKey => {
  if (script === 'text') return hasFound ? 'omnibox_plain' : 'omnibox_plain_none';
  return hasFound ? 'omnibox_default' : 'omnibox_none';
};

/**
 * Where a text from the address bar leads: a place in the library or one of the addresses that were offered, the paper
 * that it names, else the library's search for it. Another address that somebody typed is a text like any other; a place
 * in the library needs no memory, for the worker that offered it may be gone by Enter.
 */
export const toDestination = (text: string, { root, offered }: { readonly root: string; readonly offered: ReadonlySet<string> }): string => {
  if (offered.has(text) || text.startsWith(`${root}library.html#/`)) return text;
  const id = parseArxivUrl(text)?.id ?? parseArxivId(text);
  return id === undefined ? `${root}library.html${text.trim() === '' ? '' : toHash(toSearchPlace(text.trim()))}` : toAbsUrl(id);
};
