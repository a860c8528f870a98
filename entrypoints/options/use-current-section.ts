import { useLayoutEffect, useState } from 'preact/hooks';

/** How far below the window's top a section must have come to be the one that is read, px. */
const READING_LINE = 120;

const topOf = (id: string): number => document.getElementById(id)?.getBoundingClientRect().top ?? Infinity;

/** At the end of the page no section can come up to the line: there it is the one that the address names, else the last. */
const findAtEnd = (ids: readonly string[]): string | undefined => {
  const named = location.hash.slice(1);
  return ids.includes(named) && topOf(named) >= 0 ? named : ids.at(-1);
};

const findCurrent = (ids: readonly string[]): string | undefined => {
  const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  if (isAtEnd && scrollY > 0) return findAtEnd(ids);
  return ids.filter((id) => topOf(id) <= READING_LINE).at(-1) ?? ids[0];
};

/** The id of the section that is being read, of those with `ids` in their order on the page. */
export const useCurrentSection = (ids: readonly string[]): string | undefined => {
  const [current, setCurrent] = useState(ids[0]);
  useLayoutEffect(() => {
    const find = (): void => setCurrent(findCurrent(ids));
    addEventListener('scroll', find, { passive: true });
    addEventListener('resize', find);
    addEventListener('hashchange', find);
    return () => {
      removeEventListener('scroll', find);
      removeEventListener('resize', find);
      removeEventListener('hashchange', find);
    };
  }, []);
  return current;
};
