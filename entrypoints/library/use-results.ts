import { useEffect, useState } from 'preact/hooks';
import { toHash, toPaperPlace } from '../../lib/links/place.ts';
import type { Search } from '../../lib/store/search.ts';
import type { Content } from './read-content.ts';
import { readResultKey } from './read-result-key.ts';
import { usePicking, type Picked } from './use-picking.ts';
import { NO_KEYS } from './view-props.ts';
import type { Visits } from './use-visits.ts';

/** What was found as a list with one row chosen, which keys move, from the field and from the list itself. */
export interface Results {
  /** -1 for none. */
  readonly at: number;
  readonly count: number;
  readonly picked: Picked;
  readonly onPress: (place: number, event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What the list is of. */
export interface ResultsOf {
  readonly content: Content | undefined;
  readonly search: Search | null;
  readonly visits: Visits;
}

const openPaper = async (key: number | undefined, isApart: boolean, { search, visits }: ResultsOf): Promise<void> => {
  const [paper] = key === undefined || search === null ? [] : await search.readPapers([key]);
  const entry = paper?.entries[0];
  if (entry === undefined) return;
  if (isApart) window.open(toHash(toPaperPlace(entry)), '_blank', 'noopener');
  else visits.go(toPaperPlace(entry));
};

const isSelecting = (): boolean => getSelection()?.isCollapsed === false;

/** The list of what the content found; empty where it is of something else. */
export const useResults = (of: ResultsOf): Results => {
  const { content, visits } = of;
  const keys = content?.by === 'search' ? content.found.keys : NO_KEYS;
  const name = content?.by === 'search' ? toHash(content.place) : '';
  const [at, setAt] = useState(-1);
  const picked = usePicking(name, keys);
  useEffect(() => setAt(-1), [name]);
  const press = (place: number, isApart: boolean): void => {
    const key = keys[place];
    if (picked.isOn && key !== undefined) picked.onPick(key);
    else void openPaper(key, isApart, of);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInField = event.currentTarget instanceof HTMLInputElement;
    const act = readResultKey(event, { at, count: keys.length, isInField });
    if (act === undefined || (act.act === 'pick' && !picked.isOn)) return;
    event.preventDefault();
    if (act.act === 'move') setAt(act.to);
    else if (act.act === 'clear') clear(visits);
    else press(at, act.act === 'open' && act.isApart);
  };
  return {
    at,
    count: keys.length,
    picked,
    onKeyDown,
    onPress: (place, event) => {
      if (event.button > 1 || isSelecting()) return;
      setAt(place);
      press(place, event.button === 1 || event.ctrlKey || event.metaKey);
    },
  };
};

const clear = ({ visit: { place }, stay }: Visits): void => {
  if (place.by === 'search') stay({ ...place, text: '' });
};
