import type { Language, Translate } from '../lib/platform/i18n.ts';

/** What every row of the sources is given. */
export interface SourceView {
  /** Whether nothing may be removed now. */
  readonly isBusy: boolean;
  readonly language: Language;
  readonly t: Translate;
  /** `null` where nothing can be written to a file now. */
  readonly onExport: ((source: number) => void) | null;
  readonly onRemove: (source: number) => void;
}
