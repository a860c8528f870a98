import type { JSX } from 'preact';
import { Ask } from '../../components/Ask.tsx';
import { SourceTable } from '../../components/SourceTable.tsx';
import type { Source } from '../../lib/digest/source.ts';
import { Activity } from './Activity.tsx';
import { isBusy, type OptionSectionProps } from './option-section.ts';

const countEntries = (sources: readonly Source[]): number => sources.reduce((sum, { entries }) => sum + entries, 0);

const Buttons = ({ options, actions }: OptionSectionProps): JSX.Element => {
  const { sources, speech: { t, language } } = options;
  const imported = sources.filter(({ kind }) => kind !== 'bundle');
  return (
    <p class="options-buttons">
      <button type="button" class="button" onClick={actions.exportAll}>{t('source_export_all')}</button>
      {imported.length > 0 && (
        <Ask
          label={t('source_reset')}
          question={t('source_reset_ask', countEntries(imported).toLocaleString(language))}
          yes={t('source_reset_yes')}
          no={t('source_stay')}
          isDisabled={isBusy(options)}
          onYes={actions.reset}
        />
      )}
    </p>
  );
};

/** Where the entries came from. `isHere`: what is being done was asked for here. */
export const SourcesSection = (props: OptionSectionProps & { readonly isHere: boolean }): JSX.Element => {
  const { options, actions, isHere } = props;
  const { sources, speech: { t, language }, trouble } = options;
  return (
    <section id="sources">
      <h2 id="sources-head" tabIndex={-1}>{t('source_title')}</h2>
      <p class="options-quiet">
        {t('options_store_count', sources.length.toLocaleString(language), countEntries(sources).toLocaleString(language))}
      </p>
      {isHere && <Activity {...props} />}
      <SourceTable
        sources={sources}
        isBusy={isBusy(options)}
        language={language}
        t={t}
        onExport={trouble === null ? actions.exportSource : null}
        onRemove={actions.remove}
      />
      {isBusy(options) && sources.length > 1 && <p class="options-quiet">{t('options_busy')}</p>}
      {trouble === null && <Buttons {...props} />}
    </section>
  );
};
