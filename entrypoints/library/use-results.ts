import { useState } from 'preact/hooks';
import { MOST_LISTED } from '../../components/list-rows.ts';
import { changeSearch, toHash, toPaperPlace, type PaperPlace, type SearchPlace } from '../../lib/links/place.ts';
import { parseQuery } from '../../lib/search/query.ts';
import type { Search } from '../../lib/store/search.ts';
import type { Content } from './read-content.ts';
import { readResultKey, type ResultAct } from './read-result-key.ts';
import { usePicking, type Picked } from './use-picking.ts';
import { NO_KEYS, type ViewProps } from './view-props.ts';

/** What was found as a list with one row chosen, which keys move, from the field and from the list itself. */
export interface Results {
  /** -1 for none. */
  readonly at: number;
  /** Rows that are listed: there may be more that were found. */
  readonly count: number;
  readonly picked: Picked;
  readonly onPress: (place: number, event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What the list is of. */
export interface ResultsOf extends Pick<ViewProps, 'visits' | 'onFault'> {
  readonly content: Content | undefined;
  readonly search: Search | null;
}

const openPlace = (place: PaperPlace, isApart: boolean, { visits }: ResultsOf): void => {
  if (isApart) window.open(toHash(place), '_blank', 'noopener');
  else visits.go(place);
};

const openPaper = async (key: number | undefined, isApart: boolean, of: ResultsOf): Promise<void> => {
  const [paper] = key === undefined || of.search === null ? [] : await of.search.readPapers([key]);
  const entry = paper?.entries[0];
  if (entry !== undefined) openPlace(toPaperPlace(entry), isApart, of);
};

const isSelecting = (): boolean => getSelection()?.isCollapsed === false;

/** What is searched for, however it is narrowed and sorted. */
const toPickName = ({ text, isLiteral }: SearchPlace): string => `search ${isLiteral} ${text.trim()}`;

/** The row that is chosen; another list, by its name, starts without one. */
const useChosen = (name: string): readonly [at: number, choose: (at: number) => void] => {
  const [chosen, setChosen] = useState({ name, at: -1 });
  return [chosen.name === name ? chosen.at : -1, (at) => setChosen({ name, at })];
};

/** The list of what the content found; empty where it is of something else. */
export const useResults = (of: ResultsOf): Results => {
  const { content, visits } = of;
  const shown = content?.by === 'search' ? content : undefined;
  const keys = shown?.found.keys ?? NO_KEYS;
  const count = Math.min(keys.length, MOST_LISTED);
  const [chosen, choose] = useChosen(shown === undefined ? '' : toHash(shown.place));
  // The same search may find less by now.
  const at = Math.min(chosen, count - 1);
  const picked = usePicking(shown === undefined ? '' : toPickName(shown.place), keys);
  const press = (place: number, isApart: boolean): void => {
    const key = keys[place];
    if (picked.isOn && key !== undefined) picked.onPick(key);
    else void openPaper(key, isApart, of).catch(of.onFault);
  };
  const enter = (isApart: boolean): void => {
    const named = toNamed(of);
    if (at < 0 && named !== null) openPlace(named, isApart, of);
    // Rows of what was typed before are not what the reader means.
    else if (shown?.place !== visits.visit.place) return;
    else if (at < 0) choose(Math.min(0, count - 1));
    else press(at, isApart);
  };
  const carryOut = (act: ResultAct): void => {
    if (act.act === 'move') choose(act.to);
    else if (act.act === 'clear') visits.stay(changeSearch((place) => ({ ...place, text: '' })));
    else if (act.act === 'open') enter(act.isApart);
    else press(at, false);
  };
  return {
    at,
    count,
    picked,
    onKeyDown: (event) => {
      const act = readResultKey(event, { at, count, isInField: event.currentTarget instanceof HTMLInputElement });
      if (act === undefined || (act.act === 'pick' && !picked.isOn)) return;
      event.preventDefault();
      carryOut(act);
    },
    onPress: (place, event) => {
      if (event.button > 1 || isSelecting()) return;
      choose(place);
      press(place, event.button === 1 || event.ctrlKey || event.metaKey);
    },
  };
};

/** The paper whose id or address is what was typed, whether it is known or not. */
const toNamed = ({ visits: { visit: { place } } }: ResultsOf): PaperPlace | null => {
  const id = place.by === 'search' ? parseQuery(place.text).paper : null;
  return id === null ? null : { by: 'paper', id };
};
