/**
 * Hangul that is read, or said, on a page and not told to be Korean, as a digest's words and a language's own name are. Runs in
 * the page, and so uses nothing from outside itself.
 */
export const findHangul = (): string[] => {
  const said = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'alt', 'placeholder', 'title'];
  const found = new Set<string>();
  const isKorean = (node: Node | null): boolean => {
    if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang') === 'ko';
    return node !== null && isKorean(node instanceof ShadowRoot ? node.host : node.parentNode);
  };
  const look = (text: string | null, node: Node): void => {
    if (text !== null && /[가-힣]/.test(text) && !isKorean(node)) found.add(text.trim());
  };
  const walk = (node: Node): void => {
    if (node instanceof Element && node.matches('script, style')) return;
    if (node instanceof Text) look(node.data, node);
    if (node instanceof Element) {
      for (const name of said) look(node.getAttribute(name), node);
      if (node.shadowRoot !== null) walk(node.shadowRoot);
    }
    node.childNodes.forEach(walk);
  };
  walk(document.documentElement);
  return [...found];
};

/** What is the same in both languages: the name of a field, and that of the extension. */
const NAMES = ['검색 · Search', 'Gloss · 곁글'];

/** Of what {@link findHangul} found, what should be English. */
export const toUntranslated = (found: readonly string[]): string[] => found.filter((text) => !NAMES.includes(text));
