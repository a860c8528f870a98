import type { JSX } from 'preact';
import type { ImportSummary } from '../lib/digest/imports.ts';
import type { Language, Translate } from '../lib/platform/i18n.ts';
import { Moment } from './Moment.tsx';
import { NameList } from './NameList.tsx';

/** The last imports, each with a button that takes it back. */
export interface ImportListProps {
  readonly imports: readonly ImportSummary[];
  /** Whether nothing may be taken back now. */
  readonly isBusy: boolean;
  readonly language: Language;
  readonly t: Translate;
  readonly onUndo: (importNumber: number) => void;
}

const Row = ({ summary, isBusy, language, t, onUndo }: Omit<ImportListProps, 'imports'> & { readonly summary: ImportSummary }) => {
  const { importNumber, at, names, entries } = summary;
  const [buttonId, nameId] = [`undo-${importNumber}`, `import-${importNumber}`];
  return (
    <li>
      <span class="imports-what">
        <Moment at={at} />
        <span id={nameId}><NameList names={names} t={t} /></span>
        <span class="num">{t('options_entries', entries.toLocaleString(language))}</span>
      </span>
      <button type="button" class="link" id={buttonId} aria-labelledby={`${buttonId} ${nameId}`} disabled={isBusy} onClick={() => onUndo(importNumber)}>
        {t('options_undo')}
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
