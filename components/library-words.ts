import type { Language, Translate } from '../lib/platform/i18n.ts';

/** What every part of the library is told in. */
export interface LibraryWords {
  readonly t: Translate;
  readonly language: Language;
}

/** The papers that a reader has picked, by the key of the newest entry of each. */
export interface Picking {
  /** Whether papers can be picked now. */
  readonly isOn: boolean;
  readonly keys: ReadonlySet<number>;
  readonly onPick: (key: number) => void;
}
