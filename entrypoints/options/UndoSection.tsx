import type { JSX } from 'preact';
import { ImportList } from '../../components/ImportList.tsx';
import { Activity } from './Activity.tsx';
import { isBusy, type OptionSectionProps } from './option-section.ts';

/** The last imports, to be taken back. `isHere`: what is being done was asked for here. */
export const UndoSection = (props: OptionSectionProps & { readonly isHere: boolean }): JSX.Element => {
  const { options, actions, isHere } = props;
  const { undoable, speech: { t, language } } = options;
  const imports = undoable.map(({ importNumber, ...summary }) => ({ ...summary, number: importNumber }));
  return (
    <section id="undo">
      <h2 id="undo-head" tabIndex={-1}>{t('options_undo')}</h2>
      <p class="options-quiet">{t(undoable.length === 0 ? 'options_undo_none' : 'options_undo_hint')}</p>
      {isHere && <Activity {...props} />}
      <ImportList imports={imports} label={t('options_undo')} act="undo" isBusy={isBusy(options)} language={language} t={t} onAct={actions.undo} />
    </section>
  );
};
