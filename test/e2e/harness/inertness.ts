/** What of a page would be more than text to be read. */
export interface Inertness {
  /** Whether a text of a digest was run. */
  readonly hasRun: boolean;
  /** Elements that only a text can have brought, and attributes that do something. */
  readonly strange: readonly string[];
  /** Addresses of links that lead elsewhere than to the web and to our own pages, or take the page along. */
  readonly badLinks: readonly string[];
}

/** A page on which text did nothing. */
export const INERT: Inertness = { hasRun: false, strange: [], badLinks: [] };

/** What a page of arXiv is made of; text that was taken for more would ask for other things. */
export const ARXIV_PATH = /^\/(?:abs\/(?:hep-th\/)?[\d.]+|static\/arXiv\.css)$/;

/**
 * Looks through our own page, or through the card on one of arXiv's. Runs in a page, in Chromium and in Firefox, and so may
 * use nothing from outside itself.
 */
export const readInertness = (): Inertness => {
  const isOwn = /extension:$/.test(location.protocol);
  const cards = [...document.querySelectorAll('gloss-card')];
  const roots: ParentNode[] = [...(isOwn ? [document] : []), ...cards, ...cards.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
  const isOurs = (address: string | null): boolean => address !== null && new URL(address, location.href).origin === location.origin;
  const NEVER = /^(?:iframe|frame|frameset|object|embed|applet|base|form|img|image|math|style|template|noscript|video|audio|source|picture|portal|animate|animatetransform|animatemotion|set|use|foreignobject|marquee|xss)$/;
  const isStrange = (element: Element): boolean => {
    const name = element.localName.toLowerCase();
    if (name === 'script' || name === 'link') return !isOurs(element.getAttribute(name === 'script' ? 'src' : 'href')) || /import/.test(element.getAttribute('rel') ?? '');
    return NEVER.test(name) || (name === 'meta' && element.hasAttribute('http-equiv'));
  };
  const isActive = (name: string): boolean => /^(?:on.*|srcdoc|srcset|action|formaction|ping|xlink:href|background)$/i.test(name);
  const isBad = (link: HTMLAnchorElement): boolean => {
    const { protocol, origin } = new URL(link.href);
    if (isOwn && origin === location.origin && protocol === location.protocol) return false;
    const isGuarded = ['noopener', 'noreferrer'].every((word) => link.relList.contains(word));
    return !/^https?:$/.test(protocol) || !isGuarded;
  };
  return {
    hasRun: '__ran' in globalThis,
    strange: elements.flatMap((element) => [
      ...(isStrange(element) ? [element.outerHTML.slice(0, 120)] : []),
      ...element.getAttributeNames().filter(isActive).map((name) => `${element.localName} ${name}`),
    ]),
    badLinks: elements.flatMap((element) => (element instanceof HTMLAnchorElement && element.hasAttribute('href') && isBad(element) ? [element.href] : [])),
  };
};

/** All text that a page of ours, or the card on one of arXiv's, has; what is typed too. Runs in a page. */
export const readWords = (): string => {
  const cards = [...document.querySelectorAll('gloss-card')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '');
  const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
  return [...(/extension:$/.test(location.protocol) ? [document.title, document.body.textContent] : []), ...cards, ...fields].join('\n');
};
