/**
 * The part of Preact that the card uses, for the content script alone (see `wxt.config.ts`): Preact itself would be a
 * third of the bytes that every page has to compile. Components are plain functions without state; children are matched
 * by place, and one that is absent keeps its place, so that focus survives a change elsewhere in the card.
 */
type Props = Readonly<Record<string, unknown>>;
interface Markup {
  readonly tag: string;
  readonly props: Props;
}
type Child = Markup | readonly Child[] | string | number | boolean | null | undefined;

const SVG = 'http://www.w3.org/2000/svg';
const listeners = new WeakMap<Element, Record<string, unknown>>();

/** Calls a component at once, or notes an element. */
export const jsx = (type: string | ((props: Props) => Child), props: Props): Child =>
  typeof type === 'string' ? { tag: type, props } : type(props);
export { jsx as jsxDEV, jsx as jsxs };

/** Its children and nothing around them. */
export const Fragment = ({ children }: Props): Child => children as Child;

const isElement = (child: Child): child is Markup => typeof child === 'object' && child !== null && 'tag' in child;
const toList = (child: Child): Child[] => (Array.isArray(child) ? child.flatMap(toList) : [child]);
const toText = (child: Child): string => (typeof child === 'string' || typeof child === 'number' ? String(child) : '');

const listen = (element: Element, name: string, listener: unknown): void => {
  const own = listeners.get(element) ?? {};
  const type = name.slice(2).toLowerCase();
  if (!(type in own)) element.addEventListener(type, (event) => (listeners.get(element)?.[type] as EventListener | undefined)?.(event));
  listeners.set(element, { ...own, [type]: listener });
};

const setProp = (element: Element, name: string, value: unknown): void => {
  if (name.startsWith('on')) return listen(element, name, value);
  const isAbsent = value === undefined || value === null || (value === false && !name.startsWith('aria-'));
  if (isAbsent) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
};

const removeOthers = (element: Element, props: Props): void => {
  const names = new Set(Object.keys(props).map((name) => name.toLowerCase()));
  for (const { name } of [...element.attributes]) if (!names.has(name.toLowerCase())) element.removeAttribute(name);
};

const create = (child: Child, parent: Element | ShadowRoot): Node => {
  if (!isElement(child)) return document.createTextNode('');
  const isSvg = child.tag === 'svg' || (parent instanceof Element && parent.namespaceURI === SVG);
  return isSvg ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
};

const isSame = (node: Node, child: Child): boolean =>
  isElement(child) ? node instanceof Element && node.localName === child.tag : node instanceof Text;

const fill = (node: Node, child: Child): void => {
  if (!isElement(child)) {
    if (node.nodeValue !== toText(child)) node.nodeValue = toText(child);
  } else if (node instanceof Element) {
    const { children, ref: _, key: __, ...props } = child.props;
    removeOthers(node, props);
    for (const [name, value] of Object.entries(props)) setProp(node, name, value);
    render(children as Child, node);
  }
};

const place = (parent: Element | ShadowRoot, node: Node | undefined, child: Child): void => {
  if (node !== undefined && isSame(node, child)) return fill(node, child);
  const made = create(child, parent);
  fill(made, child);
  if (node === undefined) parent.append(made);
  else node.parentNode?.replaceChild(made, node);
  if (isElement(child) && typeof child.props.ref === 'function') child.props.ref(made);
};

/** Makes the children of `parent` what `child` says, changing no more than it must. */
export const render = (child: Child, parent: Element | ShadowRoot): void => {
  const list = toList(child);
  list.forEach((one, at) => place(parent, parent.childNodes[at], one));
  while (parent.childNodes.length > list.length) parent.lastChild?.remove();
};
