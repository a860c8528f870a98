import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Source } from '../lib/digest/source.ts';
import type { SourceView } from './source-view.ts';
import { SourceRow } from './SourceRow.tsx';

/** Where entries came from, and what can be done with each. */
export interface SourceTableProps extends SourceView {
  /** The package's first, the newest last. */
  readonly sources: readonly Source[];
}

/** The newest sources that are shown beside the package's before the others are asked for. */
const SHOWN = 20;

const Heads = ({ t }: Pick<SourceView, 't'>): JSX.Element => (
  <thead>
    <tr>
      <th scope="col">{t('source_name')}</th>
      <th scope="col">{t('source_when')}</th>
      <th scope="col" class="sources-number">{t('source_entries')}</th>
      <th scope="col">{t('source_checksum')}</th>
      <th scope="col"><span class="sr">{t('source_actions')}</span></th>
    </tr>
  </thead>
);

/** A row for each source; of very many the newest. */
export const SourceTable = ({ sources, ...view }: SourceTableProps): JSX.Element => {
  const { language, t } = view;
  const [isWhole, setWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, sources.length - 1 - SHOWN);
  const shown = [...sources.slice(0, 1), ...sources.slice(1 + hidden)];
  return (
    <>
      <table class="sources">
        <Heads t={t} />
        <tbody>
          {shown.map((source) => <SourceRow key={source.number} source={source} view={view} />)}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => setWhole(true)}>{t('source_earlier', hidden.toLocaleString(language))}</button>
      )}
    </>
  );
};
