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
  /** The same entry of the history with another address. */
  readonly stay: (place: Place) => void;
}

/** Browsers refuse to write more than about twenty addresses a second; a key that is held down would. */
const WAIT = 200;

const readId = (): string | undefined => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'id' in state && typeof state.id === 'string' ? state.id : undefined;
};

const toVisit = (fresh: 'open' | 'go'): Visit => {
  const known = readId();
  const id = known ?? crypto.randomUUID();
  if (known === undefined) history.replaceState({ id }, '');
  return { place: parsePlace(location.hash), id, arrival: known === undefined ? fresh : 'return' };
};

/** The address that is still to be written, of the entry of the history that it is for. */
let unwritten: { readonly id: string; readonly hash: string; readonly timer: number } | undefined;

const write = (): void => {
  if (unwritten === undefined) return;
  const { id, hash, timer } = unwritten;
  clearTimeout(timer);
  unwritten = undefined;
  if (id === readId()) history.replaceState({ id }, '', hash);
};

const writeSoon = (id: string, hash: string): void => {
  if (unwritten !== undefined) clearTimeout(unwritten.timer);
  unwritten = { id, hash, timer: window.setTimeout(write, WAIT) };
};

const goTo = (place: Place, arrival: 'go' | 'stay'): Visit => {
  write();
  const id = crypto.randomUUID();
  history.pushState({ id }, '', toHash(place));
  return { place, id, arrival };
};

const stayAt = (place: Place, { id }: Visit): Visit => {
  writeSoon(id, toHash(place));
  return { place, id, arrival: 'stay' };
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
    stay: (place) => setVisit((before) => stayAt(place, before)),
  };
};
