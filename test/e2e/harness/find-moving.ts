/**
 * What moves of its own, or takes its time, of all that is ours on the page: the page where it is ours, and the card. Runs in
 * the page, and so uses nothing from outside itself.
 */
export const findMoving = (): string[] => {
  const card = document.querySelector('gloss-card')?.shadowRoot;
  const roots = [...(location.protocol.endsWith('-extension:') ? [document] : []), ...(card ? [card] : [])];
  const takesTime = (times: string): boolean => times.split(', ').some((time) => parseFloat(time) > 0);
  const isMoving = (element: Element, part: string): boolean => {
    const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element, part || null);
    return takesTime(transitionDuration) || (animationName !== 'none' && takesTime(animationDuration)) || scrollBehavior === 'smooth';
  };
  const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
  return elements.flatMap((element) => ['', '::before', '::after'].filter((part) => isMoving(element, part)).map((part) => `${element.localName}.${element.getAttribute('class')}${part}`));
};
