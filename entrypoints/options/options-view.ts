import type { ImportSummary } from '../../lib/digest/imports.ts';
import type { Source } from '../../lib/digest/source.ts';
import type { Language } from '../../lib/platform/i18n.ts';
import type { StorageSpace } from '../../lib/platform/storage-space.ts';
import type { HistoryLine } from '../../lib/store/history-line.ts';
import type { Settings } from '../../lib/store/settings.ts';
import type { Speech } from '../../lib/store/speech.ts';
import type { StoreTrouble } from '../../lib/store/trouble.ts';
import type { ImportActions, Importing, SourceActions } from './importing.ts';

/** What the options page shows. */
export interface OptionsView {
  readonly settings: Settings;
  readonly speech: Speech;
  /** The package's first, then as they came. */
  readonly sources: readonly Source[];
  /** Newest first. */
  readonly undoable: readonly ImportSummary[];
  readonly importing: Importing;
  /** What the store did by itself, newest first. */
  readonly history: readonly HistoryLine[];
  readonly space: StorageSpace;
  /** Why the database cannot be used, where it cannot; then nothing can be imported. */
  readonly trouble: StoreTrouble | null;
  /** In such trouble, what was imported and can still be saved as it came. */
  readonly kept: readonly Source[];
}

export type Options = { readonly at: 'reading' } | (OptionsView & { readonly at: 'open' });

/** What a reader changes here. */
export interface OptionActions extends ImportActions, SourceActions {
  showOn(host: string): void;
  setFolded(folded: boolean): void;
  setLanguage(language: Language | null): void;
  /** The lines of history have been read. */
  dismissHistory(): void;
}
