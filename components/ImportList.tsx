import type { JSX } from 'preact';
import type { ImportSummary } from '../lib/digest/imports.ts';
import type { Language, Translate } from '../lib/platform/i18n.ts';
import { Moment } from './Moment.tsx';
import { NameList } from './NameList.tsx';

/** Imports, each with a button. */
export interface ImportListProps {
  readonly imports: readonly ImportSummary[];
  /** What the button does, in words, and in the page's ids. */
  readonly label: string;
  readonly act: 'undo' | 'save';
  /** Whether no button may be pressed now. */
  readonly isBusy: boolean;
  readonly language: Language;
  readonly t: Translate;
  readonly onAct: (importNumber: number) => void;
}

const Row = ({ summary, label, act, isBusy, language, t, onAct }: Omit<ImportListProps, 'imports'> & { readonly summary: ImportSummary }) => {
  const { importNumber, at, names, entries } = summary;
  const [buttonId, nameId] = [`${act}-${importNumber}`, `${act}-name-${importNumber}`];
  return (
    <li>
      <span class="imports-what">
        <Moment at={at} />
        <span id={nameId}><NameList names={names} t={t} /></span>
        <span class="num">{t('options_entries', entries.toLocaleString(language))}</span>
      </span>
      <button type="button" class="link" id={buttonId} aria-labelledby={`${buttonId} ${nameId}`} disabled={isBusy} onClick={() => onAct(importNumber)}>
        {label}
      </button>
    </li>
  );
};

/** Newest first. */
export const ImportList = ({ imports, ...row }: ImportListProps): JSX.Element => (
  <ul class="imports">
    {imports.map((summary) => <Row key={summary.importNumber} summary={summary} {...row} />)}
  </ul>
);
