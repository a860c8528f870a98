/**
 * What arXiv's abstract pages are made of: the only file that knows their markup.
 * Read from arXiv's own code and its rendered pages in mid 2026; the redesign from its public mock-ups of September 2026.
 */
import { parseArxivId, type ArxivId } from '../../lib/arxiv/arxiv-id.ts';
import { parseArxivUrl } from '../../lib/arxiv/arxiv-url.ts';
import type { Paper } from '../../lib/arxiv/paper.ts';

/** The abstract, today's and the redesign's: a card goes directly after it. */
const ABSTRACTS = ['#abs > blockquote.abstract', 'main .abs-body-main > .abs-abstract'];
/** Where a card goes, best first, on a page without one; at last at the top of `main`. */
const LAST_RESORTS = ['main .abs-body', 'main h1.abs-title', 'main > *'];

/** A paper and the version of it that the page shows. */
export interface ShownPaper extends Paper {
  readonly version: number | null;
  /** `YYYY-MM-DD` of that version. */
  readonly versionDate: string | null;
}

const readMeta = (name: string): string =>
  document.head?.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content')?.trim() ?? '';

const readMetas = (name: string): string[] =>
  [...document.head.querySelectorAll(`meta[name="${name}"]`)].map((meta) => meta.getAttribute('content') ?? '');

/** The id in the page's address, known before anything of the page is parsed. */
export const readAddressId = (): ArxivId | undefined => parseArxivUrl(location.href)?.id;

/**
 * The paper that a parsed page shows, from its `<head>`. `undefined` for a page that is not about one paper (a 404,
 * `/tb/`), and for one that contradicts its own address.
 */
export const readPaper = (): ShownPaper | undefined => {
  const arxivId = parseArxivId(readMeta('citation_arxiv_id'));
  const addressId = readAddressId();
  if (arxivId === undefined || (addressId !== undefined && addressId !== arxivId)) return undefined;
  return {
    arxivId,
    title: readMeta('citation_title'),
    authors: readMetas('citation_author'),
    abstract: readMeta('citation_abstract'),
    version: parseArxivUrl(readMeta('og:url'))?.version ?? null,
    versionDate: readMeta('citation_online_date').replaceAll('/', '-') || null,
  };
};

const isParsed = (): boolean => document.readyState !== 'loading';

const findFirst = (selectors: readonly string[]): Element | undefined =>
  selectors.map((selector) => document.querySelector(selector)).find((element) => element !== null);

/** The abstract, once it is whole: something stands behind it, or the page is parsed. */
const findAbstract = (): Element | undefined => {
  const abstract = findFirst(ABSTRACTS);
  return abstract !== undefined && (abstract.nextSibling !== null || isParsed()) ? abstract : undefined;
};

/** Calls back at each step of parsing until `look` finds something or the page is parsed. */
const whileParsing = <T>(look: () => T | undefined): Promise<T | undefined> =>
  new Promise((resolve) => {
    const step = (): void => {
      const found = look();
      if (found === undefined && !isParsed()) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(step);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', step);
    step();
  });

/** The place for a card, found while the page is still parsed; `undefined` on a page that has none. */
export const waitForAnchor = async (): Promise<Element | undefined> =>
  (await whileParsing(findAbstract)) ?? findFirst(LAST_RESORTS);

/** The page's paper, as soon as the whole `<head>` is parsed. */
export const waitForPaper = async (): Promise<ShownPaper | undefined> => {
  await whileParsing(() => document.body ?? undefined);
  return readPaper();
};

/** The tone of the page's real ground: Dark Reader and the redesign make dark pages whatever the system says. */
export const readTone = (): 'light' | 'dark' => {
  for (const element of [document.body, document.documentElement]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
    if (alpha > 0.5) return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
  }
  return getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'dark' : 'light';
};
