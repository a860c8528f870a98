import { parseArxivId } from '../../lib/arxiv/arxiv-id.ts';
import { parseArxivUrl } from '../../lib/arxiv/arxiv-url.ts';
import type { Paper } from '../../lib/arxiv/paper.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

const decode = (text: string): string => text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, decodeEntity);

const readAttribute = (tag: string, name: string): string => {
  const [, quoted, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? [];
  return decode(quoted ?? single ?? '').trim();
};

const findTags = (html: string, tag: string): string[] => html.match(new RegExp(`<${tag}\\s[^>]*>`, 'gi')) ?? [];

/** The paper that a saved abstract page is about, by what stands in its head; `undefined` for any other page. */
export const readPagePaper = (html: string): Paper | undefined => {
  const metas = findTags(html, 'meta').map((tag) => ({ name: readAttribute(tag, 'name'), content: readAttribute(tag, 'content') }));
  const read = (name: string): string[] => metas.filter((meta) => meta.name === name).map(({ content }) => content);
  const arxivId = parseArxivId(read('citation_arxiv_id')[0] ?? '');
  const canonical = findTags(html, 'link').find((tag) => readAttribute(tag, 'rel') === 'canonical') ?? '';
  const own = parseArxivUrl(readAttribute(canonical, 'href'))?.id ?? arxivId;
  if (arxivId === undefined || own !== arxivId) return undefined;
  return { arxivId, title: read('citation_title')[0] ?? '', authors: read('citation_author'), abstract: read('citation_abstract')[0] ?? '' };
};
