import { useEffect, useState } from 'preact/hooks';

/** Milliseconds that typing pauses for before what was found is read aloud. */
const PAUSE = 500;

/**
 * Whether what was found may be said by now. What is said already is not heard again: it is taken back first, so that a search
 * that finds as many as the one before is heard too.
 */
export const useSaid = (found: object | undefined): boolean => {
  const [said, say] = useState<object>();
  useEffect(() => {
    const timer = setTimeout(() => say(found), PAUSE);
    return () => clearTimeout(timer);
  }, [found]);
  return said === found;
};
