import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What of an element is in sight, in px from its top. */
export interface ScrollWindow {
  readonly top: number;
  readonly bottom: number;
}

/** Steps in which it is told: a redraw for every pixel would be for nothing. */
const STEP = 80;

const read = (element: HTMLElement): ScrollWindow => {
  const top = Math.floor(-element.getBoundingClientRect().top / STEP) * STEP;
  return { top, bottom: top + innerHeight + STEP };
};

/** The part of an element that is in the window, as the page is scrolled and the window changes. */
export const useScrollWindow = <E extends HTMLElement>(): { readonly element: { current: E | null }; readonly seen: ScrollWindow } => {
  const element = useRef<E | null>(null);
  const [seen, setSeen] = useState<ScrollWindow>({ top: 0, bottom: innerHeight });
  useLayoutEffect(() => {
    const update = (): void => {
      if (element.current === null) return;
      const next = read(element.current);
      setSeen((before) => (before.top === next.top && before.bottom === next.bottom ? before : next));
    };
    update();
    addEventListener('scroll', update, { passive: true });
    addEventListener('resize', update);
    return () => {
      removeEventListener('scroll', update);
      removeEventListener('resize', update);
    };
  }, []);
  return { element, seen };
};
