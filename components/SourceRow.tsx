import type { JSX } from 'preact';
import type { Source } from '../lib/digest/source.ts';
import { Ask } from './Ask.tsx';
import { Moment } from './Moment.tsx';
import type { SourceView } from './source-view.ts';
import { SOURCE_WORDS } from './source-words.ts';

/** A source, and how it is drawn. */
export interface SourceRowProps {
  readonly source: Source;
  readonly view: SourceView;
}

/** Digits of a checksum that tell two apart at a glance. */
const CHECKSUM_SHOWN = 8;

const Name = ({ source: { number, kind, name }, view: { t } }: SourceRowProps): JSX.Element => {
  const word = t(SOURCE_WORDS[kind]);
  const [first, second] = kind === 'bundle' ? [word, name] : [name, word];
  return (
    <th scope="row" class="sources-name">
      <span id={`source-${number}`}>{first}</span>{' '}
      {second !== first && <span class="sources-kind">{second}</span>}
    </th>
  );
};

/** The package's checksum is the extension's version, which is short. */
const Checksum = ({ source: { checksum } }: SourceRowProps): JSX.Element => (
  <span class="sources-checksum" title={checksum} lang="en">
    <span aria-hidden="true">{checksum.slice(0, CHECKSUM_SHOWN)}</span>
    <span class="sr">{checksum}</span>
  </span>
);

const Actions = ({ source: { number, kind }, view }: SourceRowProps): JSX.Element => {
  const { t, isBusy, onExport, onRemove } = view;
  const [exportId, removeId, nameId] = [`source-${number}-export`, `source-${number}-remove`, `source-${number}`];
  return (
    <span class="sources-buttons">
      {onExport !== null && (
        <button type="button" class="link" id={exportId} aria-labelledby={`${exportId} ${nameId}`} onClick={() => onExport(number)}>
          {t('source_export')}
        </button>
      )}
      {kind !== 'bundle' && (
        <Ask
          label={t('source_remove')}
          question={t('source_remove_ask')}
          yes={t('source_remove')}
          no={t('source_stay')}
          isDisabled={isBusy}
          id={removeId}
          labelledBy={`${removeId} ${nameId}`}
          onYes={() => onRemove(number)}
        />
      )}
    </span>
  );
};

/** One source: what it is, when it came, how much it holds. */
export const SourceRow = (props: SourceRowProps): JSX.Element => {
  const { source: { at, entries }, view: { language, t } } = props;
  return (
    <tr>
      <Name {...props} />
      <td>{at === '' ? t('source_packaged') : <Moment at={at} />}</td>
      <td class="sources-number num"><span class="sources-unit">{t('source_entries')} </span>{entries.toLocaleString(language)}</td>
      <td><Checksum {...props} /></td>
      <td class="sources-actions"><Actions {...props} /></td>
    </tr>
  );
};
