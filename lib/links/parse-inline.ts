import { parseArxivUrl } from '../arxiv/arxiv-url.ts';
import type { ArxivId } from '../arxiv/arxiv-id.ts';

/** A stretch of prose. The texts of all stretches, joined, are the prose. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** An arrow, which a line must not break after its hyphen. */
  | { readonly kind: 'arrow'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string; readonly arxivId: ArxivId | null };

const STRETCH = /https?:\/\/[!-;=?-~]+|[-=]>|<-/gi;
const OPENINGS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

// What closes a sentence or a bracket around an address is not part of it.
const trimEnd = (address: string): string => {
  const counts: Record<string, number> = {};
  for (const character of address) counts[character] = (counts[character] ?? 0) + 1;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const opening = OPENINGS[last];
    const isLoose = opening === undefined ? `.,;:!?'"*_\``.includes(last) : (counts[last] ?? 0) > (counts[opening] ?? 0);
    if (!isLoose) break;
    counts[last] = (counts[last] ?? 0) - 1;
  }
  return address.slice(0, end);
};

/** Whether an address reads as where it leads: with its own host first, no user before it, and nothing of it encoded. */
const isPlain = (text: string, { origin, username, password }: URL): boolean =>
  username + password === '' && text.toLowerCase().startsWith(origin);

const parseLink = (text: string): Inline => {
  try {
    const url = new URL(text);
    if (!isPlain(text, url)) return { kind: 'text', text };
    return { kind: 'link', text, url: url.href, arxivId: parseArxivUrl(url.href)?.id ?? null };
  } catch {
    return { kind: 'text', text };
  }
};

/**
 * Splits prose at its links and arrows. Only plain `http` and `https` addresses that say which host they lead to become
 * links; an address ends at a space, at Hangul and every other letter beyond ASCII, and before closing punctuation.
 * @example parseInline('(https://a.b/c)를') // text '(', link 'https://a.b/c', text ')를'
 */
export const parseInline = (prose: string): Inline[] => {
  const stretches: Inline[] = [];
  let end = 0;
  for (const { 0: found, index } of prose.matchAll(STRETCH)) {
    const text = found.startsWith('h') || found.startsWith('H') ? trimEnd(found) : found;
    if (index > end) stretches.push({ kind: 'text', text: prose.slice(end, index) });
    stretches.push(text.length > 2 ? parseLink(text) : { kind: 'arrow', text });
    end = index + text.length;
  }
  if (end < prose.length) stretches.push({ kind: 'text', text: prose.slice(end) });
  return stretches;
};
