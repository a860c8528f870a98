import { parseVersionedId, type VersionedId } from './arxiv-id.ts';

const KINDS = ['abs', 'pdf', 'html'] as const;
/** What kind of page of one paper an address opens. */
export type PageKind = (typeof KINDS)[number];

/** What an address of arXiv says. */
export interface ArxivAddress extends VersionedId {
  readonly kind: PageKind;
}

/** Longer than any address of a paper. */
const LONGEST = 2_000;
// Its host is followed by the path at once: no user-info, no port, no look-alike. `URL` would cost the first page more than the rest.
const ADDRESS = /^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(abs|pdf|html)(?![^/?#])\/?([^?#]*)\??([^#]*)/i;

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

const parsePath = (kind: string, path: string): VersionedId | undefined =>
  kind === 'html' ? parseHtmlPath(path) : parseVersionedId(path.endsWith('/') ? path.slice(0, -1) : path);

const parseQuery = (query: string): VersionedId | undefined =>
  parseVersionedId(decode(/(?:^|&)id=([^&]*)/.exec(query)?.[1] ?? ''));

/**
 * Reads the address of one paper on arXiv, in any form that its servers take; the scheme may be missing.
 * `undefined` for every other host, look-alikes and user-info too, and for pages that are not about one paper.
 * @example parseArxivUrl('https://arxiv.org/abs/2402.06619v2?context=cs') // { id: '2402.06619', version: 2, kind: 'abs' }
 */
export const parseArxivUrl = (text: string): ArxivAddress | undefined => {
  if (text.length > LONGEST) return undefined;
  const [, name = '', path = '', query = ''] = ADDRESS.exec(text.trim()) ?? [];
  const kind = KINDS.find((each) => each === name.toLowerCase());
  if (kind === undefined) return undefined;
  const found = kind === 'abs' && path === '' ? parseQuery(query) : parsePath(kind, decode(path));
  return found && { ...found, kind };
};
