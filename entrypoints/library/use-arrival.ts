import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { recallScroll, rememberScroll } from './scroll-memory.ts';
import type { Visit } from './use-visits.ts';

/**
 * Once a visit is shown: goes to its top, or to where a reader left it, and moves the focus to its heading, so that it is
 * said. Typing and choosing leave the focus where it is, if it is anywhere, and so does a page that has just opened.
 */
export const useArrival = (shown: Visit | undefined): void => {
  const last = useRef<Visit | undefined>(undefined);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = shown;
    if (shown === undefined || shown === before) return;
    const isSame = before?.id === shown.id;
    if (!isSame || shown.place.by === 'search') scrollTo({ top: shown.arrival === 'return' ? recallScroll(shown.id) : 0, behavior: 'instant' });
    // What was pressed may be gone with what it was pressed in.
    const isLost = shown.arrival === 'stay' && before?.place.by === shown.place.by && document.activeElement === document.body;
    if (isLost || (!isSame && before !== undefined && shown.arrival !== 'stay')) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [shown]);
  useEffect(() => {
    const onScroll = (): void => {
      if (last.current !== undefined) rememberScroll(last.current.id, scrollY);
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => removeEventListener('scroll', onScroll);
  }, []);
};
