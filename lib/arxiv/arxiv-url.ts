import { parseVersionedId, type VersionedId } from './arxiv-id.ts';

/** What kind of page of one paper an address opens. */
export type PageKind = 'abs' | 'pdf' | 'html';

/** What an address of arXiv says. */
export interface ArxivAddress extends VersionedId {
  readonly kind: PageKind;
}

const HOSTS = new Set(['arxiv.org', 'www.arxiv.org', 'export.arxiv.org']);
/** Longer than any address of a paper, and short enough for every pattern here. */
const LONGEST = 2_000;
const PATH = /^\/(abs|pdf|html)\/(.+?)\/*$/;

const parseUrl = (text: string): URL | undefined => {
  try {
    return new URL(/^https?:/i.test(text) ? text : `https://${text}`);
  } catch {
    return undefined;
  }
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

// An HTML paper has pages of its own behind its id; an old-style id has a slash in it.
const parseHtmlPath = (path: string): VersionedId | undefined => {
  const [first = '', second = ''] = path.split('/');
  return parseVersionedId(first) ?? parseVersionedId(`${first}/${second}`);
};

const toAddress = (found: VersionedId | undefined, kind: PageKind): ArxivAddress | undefined => found && { ...found, kind };

/**
 * Reads the address of one paper on arXiv, in any form that its servers take; the scheme may be missing.
 * `undefined` for every other host, look-alikes and user-info too, and for pages that are not about one paper.
 * @example parseArxivUrl('https://arxiv.org/abs/2402.06619v2?context=cs') // { id: '2402.06619', version: 2, kind: 'abs' }
 */
export const parseArxivUrl = (text: string): ArxivAddress | undefined => {
  if (text.length > LONGEST) return undefined;
  const url = parseUrl(text.trim());
  if (url === undefined || !HOSTS.has(url.hostname) || url.username !== '' || url.port !== '') return undefined;
  if (/^\/abs\/?$/.test(url.pathname)) return toAddress(parseVersionedId(url.searchParams.get('id') ?? ''), 'abs');
  const [, kind, path = ''] = PATH.exec(decode(url.pathname)) ?? [];
  if (kind === 'html') return toAddress(parseHtmlPath(path), kind);
  return kind === 'abs' || kind === 'pdf' ? toAddress(parseVersionedId(path), kind) : undefined;
};
