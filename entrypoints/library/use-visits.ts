import { useEffect, useState } from 'preact/hooks';
import { parsePlace, toHash, type Place } from '../../lib/links/place.ts';

/** A place, and how it was come to. */
export interface Visit {
  readonly place: Place;
  /** Names the entry of the history; the same for all that is typed in one. */
  readonly id: string;
  /** As the page opened; by a link; by going back or forward, or by loading again; by typing or choosing on the same page. */
  readonly arrival: 'open' | 'go' | 'return' | 'stay';
}

/** Where the library is, and the ways to elsewhere that are no links. */
export interface Visits {
  readonly visit: Visit;
  /** A new entry of the history. */
  readonly go: (place: Place, arrival?: 'go' | 'stay') => void;
  /** The same entry of the history at another place, made of where it is now: that may not be what is shown yet. */
  readonly stay: (toNext: (place: Place) => Place) => void;
}

/** Browsers refuse to write more than about twenty addresses a second; a key that is held down would. */
const WAIT = 200;

const readId = (): string | undefined => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'id' in state && typeof state.id === 'string' ? state.id : undefined;
};

/** Addresses that are still to be written, by the entry of the history that each is of. */
const unwritten = new Map<string, string>();
/** When an address was written last, and what will write the next. */
let [written, timer]: [number, number | undefined] = [-Infinity, undefined];

// Only the current entry of the history can be written: another's waits until the reader is back.
const write = (): void => {
  const id = readId() ?? '';
  const hash = unwritten.get(id);
  if (hash === undefined) return;
  unwritten.delete(id);
  written = performance.now();
  history.replaceState({ id }, '', hash);
};

const writeSoon = (id: string, hash: string): void => {
  unwritten.set(id, hash);
  const wait = written + WAIT - performance.now();
  if (wait <= 0) return write();
  timer ??= window.setTimeout(() => {
    timer = undefined;
    write();
  }, wait);
};

const toVisit = (fresh: 'open' | 'go'): Visit => {
  write();
  const known = readId();
  const id = known ?? crypto.randomUUID();
  if (known === undefined) history.replaceState({ id }, '');
  return { place: parsePlace(location.hash), id, arrival: known === undefined ? fresh : 'return' };
};

const goTo = (place: Place, arrival: 'go' | 'stay'): Visit => {
  write();
  const id = crypto.randomUUID();
  written = performance.now();
  history.pushState({ id }, '', toHash(place));
  return { place, id, arrival };
};

const stayAt = (place: Place, before: Visit): Visit => {
  if (place === before.place) return before;
  writeSoon(before.id, toHash(place));
  return { place, id: before.id, arrival: 'stay' };
};

/** The place in the location bar, followed through links, typing, and the browser's own buttons. */
export const useVisits = (): Visits => {
  const [visit, setVisit] = useState(() => toVisit('open'));
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const onPop = (): void => setVisit(toVisit('go'));
    addEventListener('popstate', onPop);
    // A link that is pressed leaves the entry: its address has to be right by then.
    addEventListener('click', write, true);
    addEventListener('pagehide', write);
    return () => {
      removeEventListener('popstate', onPop);
      removeEventListener('click', write, true);
      removeEventListener('pagehide', write);
    };
  }, []);
  return {
    visit,
    go: (place, arrival = 'go') => setVisit(goTo(place, arrival)),
    stay: (toNext) => setVisit((before) => stayAt(toNext(before.place), before)),
  };
};
