import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry } from '../lib/digest/entry.ts';
import type { PaperRef } from '../lib/digest/gloss.ts';
import type { Language } from '../lib/platform/i18n.ts';
import { Commentary } from './Commentary.tsx';
import type { LibraryWords } from './library-words.ts';

/** A commentary, and the papers whose titles its links show. */
export interface LibraryTextProps {
  readonly entry: Entry;
  readonly papers: readonly PaperRef[];
  readonly words: LibraryWords;
}

const toText = (entry: Entry, language: Language): string => (language === 'en' ? entry.commentaryEn : entry.commentary);

/** The expert's words in the reader's language, or in the one there is; with both, a button for the other. */
export const LibraryText = ({ entry, papers, words: { t, language } }: LibraryTextProps): JSX.Element | null => {
  const [chosen, choose] = useState<Language>(language);
  const other = chosen === 'en' ? 'ko' : 'en';
  const shown = toText(entry, chosen) === '' ? other : chosen;
  const text = toText(entry, shown);
  if (text === '') return null;
  const hasBoth = entry.commentary !== '' && entry.commentaryEn !== '';
  return (
    <div class="library-text">
      <Commentary text={text} language={shown} papers={papers} />
      {hasBoth && (
        <button type="button" class="link library-other" onClick={() => choose(other)}>
          {t(other === 'en' ? 'library_in_english' : 'library_in_korean')}
        </button>
      )}
    </div>
  );
};
