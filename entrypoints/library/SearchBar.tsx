import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { LibrarySearchField } from '../../components/LibrarySearchField.tsx';
import { changeSearch, toSearchPlace } from '../../lib/links/place.ts';
import type { Translate } from '../../lib/platform/i18n.ts';
import type { Results } from './use-results.ts';
import type { Visits } from './use-visits.ts';
import { RESULTS_ID, toRowId } from './result-ids.ts';

/** The field of the bar, and the list that it moves through. */
export interface SearchBarProps {
  readonly t: Translate;
  readonly visits: Visits;
  readonly results: Results;
}

const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement && (target.matches('input:not([type=checkbox]), textarea, select') || target.isContentEditable);

/** `/` goes to the field, by its place on the keyboard: with the Hangul layout it is the same key. */
const useShortcut = (focus: () => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.code !== 'Slash' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event)) return;
      event.preventDefault();
      focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
};

/** Searches as it is typed in: from another view a new entry of the history, from then on the same. */
export const SearchBar = ({ t, visits, results }: SearchBarProps): JSX.Element => {
  const { visit: { place }, go, stay } = visits;
  const field = useRef<HTMLInputElement>(null);
  const text = place.by === 'search' ? place.text : '';
  // Before the next key: what was typed meanwhile must not be taken back.
  useLayoutEffect(() => {
    if (field.current !== null && field.current.value !== text) field.current.value = text;
  }, [place]);
  useShortcut(() => field.current?.focus());
  const onText = (typed: string): void => {
    if (typed === text) return;
    if (place.by === 'search') stay(changeSearch((now) => ({ ...now, text: typed })));
    else go(toSearchPlace(typed), 'stay');
  };
  const isListed = place.by === 'search' && results.count > 0;
  return (
    <LibrarySearchField
      t={t}
      field={field}
      listId={isListed ? RESULTS_ID : undefined}
      activeId={isListed && results.at >= 0 ? toRowId(results.at) : undefined}
      onText={onText}
      onKeyDown={place.by === 'search' ? results.onKeyDown : ignore}
    />
  );
};

const ignore = (): void => {};
