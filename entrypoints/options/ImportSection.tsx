import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DropArea } from '../../components/DropArea.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import type { StoreTrouble } from '../../lib/store/trouble.ts';
import { Activity } from './Activity.tsx';
import { ImportReview } from './ImportReview.tsx';
import { KeptOriginals } from './KeptOriginals.tsx';
import { isBusy, type OptionSectionProps } from './option-section.ts';
import type { OptionsView } from './options-view.ts';
import { usePageDrop } from './use-page-drop.ts';

/** A pasted text is kept until it has been applied: who cancels wants to mend it. What is pasted after that is another. */
const usePasted = ({ importing }: OptionsView): readonly [string, (text: string) => void] => {
  const [text, setText] = useState('');
  const isApplied = importing.at === 'idle' && importing.outcome?.what === 'applied';
  const wasApplied = useRef(isApplied);
  // The field is drawn anew just now, and opens where it is given a text.
  const isJustApplied = isApplied && !wasApplied.current;
  useLayoutEffect(() => {
    wasApplied.current = isApplied;
    if (isApplied) setText('');
  }, [isApplied]);
  return [isJustApplied ? '' : text, setText];
};

const NoImport = ({ trouble: { reason }, options: { speech: { t } } }: OptionSectionProps & { readonly trouble: StoreTrouble }): JSX.Element => (
  <Trouble t={t} sentence={reason === null ? t('store_late') : `${t('options_store_trouble')} ${t('import_trouble')}`} reason={reason} />
);

/** Where digests come in. `isHere`: what is being done was asked for here. */
export const ImportSection = (props: OptionSectionProps & { readonly isHere: boolean }): JSX.Element => {
  const { options, actions, isHere } = props;
  const { importing, speech: { t }, trouble } = options;
  const [text, setText] = usePasted(options);
  const isOpen = trouble === null && !isBusy(options);
  const isDraggedOver = usePageDrop(isOpen, actions.drop);
  return (
    <section id="import">
      <h2 id="import-head" tabIndex={-1}>{t('import_title')}</h2>
      {trouble !== null && <NoImport {...props} trouble={trouble} />}
      <KeptOriginals {...props} />
      {isHere && <Activity {...props} />}
      {importing.at === 'review' && <ImportReview {...props} review={importing.review} />}
      {isOpen && (
        <DropArea
          t={t}
          isDraggedOver={isDraggedOver}
          text={text}
          firstId="choose"
          onText={setText}
          onChoose={actions.choose}
          onPaste={actions.paste}
        />
      )}
    </section>
  );
};
