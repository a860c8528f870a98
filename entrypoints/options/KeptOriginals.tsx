import type { JSX } from 'preact';
import { ImportList } from '../../components/ImportList.tsx';
import type { OptionSectionProps } from './option-section.ts';

/** Where there is no database, what was imported, to be saved as it came. */
export const KeptOriginals = ({ options, actions }: OptionSectionProps): JSX.Element | null => {
  const { kept, speech: { t, language } } = options;
  if (kept.length === 0) return null;
  const imports = kept.map(({ number, at, name, entries }) => ({ number, at, names: [name], entries }));
  const save = (number: number): void => kept.filter((source) => source.number === number).forEach(actions.saveOriginal);
  return (
    <>
      <p>{t('options_kept')}</p>
      <ImportList imports={imports} label={t('options_kept_save')} act="save" isBusy={false} language={language} t={t} onAct={save} />
    </>
  );
};
