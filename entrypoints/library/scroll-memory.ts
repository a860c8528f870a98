const STORED = 'library-scroll';
/** Visits whose place is kept over a reload; older ones start at the top. */
const MOST = 100;

const read = (): Map<string, number> => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '[]');
    const pairs = Array.isArray(stored) ? stored : [];
    return new Map(pairs.filter((pair) => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'number'));
  } catch {
    return new Map();
  }
};

const places = read();

/** Keeps how far a visit is scrolled, in px. */
export const rememberScroll = (visit: string, top: number): void => {
  places.delete(visit);
  places.set(visit, top);
};

/** How far a visit was scrolled; 0 where it was never here. */
export const recallScroll = (visit: string): number => places.get(visit) ?? 0;

addEventListener('pagehide', () => {
  try {
    sessionStorage.setItem(STORED, JSON.stringify([...places].slice(-MOST)));
  } catch {
    // Where nothing may be stored, a reload starts at the top.
  }
});
