import type { JSX, RefObject } from 'preact';
import type { Translate } from '../lib/platform/i18n.ts';
import { SEARCH_NAME } from './search-name.ts';

/** The field of the bar, from which the library is searched. */
export interface LibrarySearchFieldProps {
  readonly t: Translate;
  readonly field: RefObject<HTMLInputElement | null>;
  /** The list of what was found, where it is shown. */
  readonly listId: string | undefined;
  /** The row of the list that Enter opens. */
  readonly activeId: string | undefined;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Says every text at once, also in the middle of a syllable; what it shows is set by whoever has it, not drawn anew. */
export const LibrarySearchField = ({ t, field, listId, activeId, onText, onKeyDown }: LibrarySearchFieldProps): JSX.Element => (
  <input
    ref={field}
    class="library-search-field"
    type="search"
    aria-label={SEARCH_NAME}
    aria-controls={listId}
    aria-activedescendant={activeId}
    placeholder={t('popup_placeholder')}
    autocomplete="off"
    spellcheck={false}
    onInput={(event) => onText(event.currentTarget.value)}
    // Firefox sends its last `input` after the end of a composition, Chromium none.
    onCompositionEnd={(event) => onText(event.currentTarget.value)}
    onKeyDown={onKeyDown}
  />
);
