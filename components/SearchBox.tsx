import type { JSX, Ref } from 'preact';
import type { Translate } from '../lib/platform/i18n.ts';
import { SEARCH_NAME } from './search-name.ts';

/** A field that is searched with while its results stay in a list below: a combobox, by its roles. */
export interface SearchBoxProps {
  readonly t: Translate;
  readonly text: string;
  /** The id of the list of results, where one is shown. */
  readonly listId: string | undefined;
  /** The id of the row that Enter opens, where there is one. */
  readonly activeId: string | undefined;
  readonly field?: Ref<HTMLInputElement>;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClear: () => void;
}

const Glass = (): JSX.Element => (
  <svg class="search-glass" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="7" cy="7" r="4.5" />
    <path d="M10.5 10.5L14 14" />
  </svg>
);

const Cross = (): JSX.Element => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" />
  </svg>
);

/** Says every text at once, also in the middle of a syllable: both browsers send `input` while one is composed. */
export const SearchBox = ({ t, text, listId, activeId, field, onText, onKeyDown, onClear }: SearchBoxProps): JSX.Element => (
  <div class="search" role="search">
    <Glass />
    <input
      ref={field ?? null}
      type="text"
      role="combobox"
      aria-label={SEARCH_NAME}
      aria-autocomplete="list"
      aria-expanded={listId !== undefined}
      aria-controls={listId}
      aria-activedescendant={activeId}
      placeholder={t('popup_placeholder')}
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      autofocus
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
      // Firefox sends its last `input` after the end of a composition, Chromium none: whichever comes, nothing is missed.
      onCompositionEnd={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
    {text !== '' && (
      <button type="button" class="search-clear" aria-label={t('popup_clear')} onClick={onClear}>
        <Cross />
      </button>
    )}
  </div>
);
