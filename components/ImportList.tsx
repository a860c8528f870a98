import type { JSX } from 'preact';
import type { Language, Translate } from '../lib/platform/i18n.ts';
import { Moment } from './Moment.tsx';
import { NameList } from './NameList.tsx';

/** Something that was imported. */
export interface Imported {
  /** Told to who hears of the button. */
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly names: readonly string[];
  readonly entries: number;
}

/** Imports, each with a button. */
export interface ImportListProps {
  readonly imports: readonly Imported[];
  /** What the button does, in words, and in the page's ids. */
  readonly label: string;
  readonly act: 'undo' | 'save';
  /** Whether no button may be pressed now. */
  readonly isBusy: boolean;
  readonly language: Language;
  readonly t: Translate;
  readonly onAct: (number: number) => void;
}

const Row = ({ imported, label, act, isBusy, language, t, onAct }: Omit<ImportListProps, 'imports'> & { readonly imported: Imported }) => {
  const { number, at, names, entries } = imported;
  const [buttonId, nameId] = [`${act}-${number}`, `${act}-name-${number}`];
  return (
    <li>
      <span class="imports-what">
        <Moment at={at} />
        <span id={nameId}><NameList names={names} t={t} /></span>
        <span class="num">{t('options_entries', entries.toLocaleString(language))}</span>
      </span>
      <button type="button" class="link" id={buttonId} aria-labelledby={`${buttonId} ${nameId}`} disabled={isBusy} onClick={() => onAct(number)}>
        {label}
      </button>
    </li>
  );
};

/** Newest first. */
export const ImportList = ({ imports, ...row }: ImportListProps): JSX.Element => (
  <ul class="imports">
    {imports.map((imported) => <Row key={imported.number} imported={imported} {...row} />)}
  </ul>
);
