import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../lib/platform/i18n.ts';
import { FilePicker } from './FilePicker.tsx';
import { PasteBox } from './PasteBox.tsx';

/** The ways in for a digest. */
export interface DropAreaProps {
  readonly t: Translate;
  /** Whether something is being dragged over the page, which takes it wherever it falls. */
  readonly isDraggedOver: boolean;
  /** The text in the field for pasting; it is kept by who draws this. */
  readonly text: string;
  /** The id of the first button. */
  readonly firstId: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (files: readonly File[]) => void;
  readonly onPaste: (text: string) => void;
}

const PASTE_ID = 'paste';

const Buttons = ({ t, firstId, onChoose, isPasting, onToggle }: DropAreaProps & { readonly isPasting: boolean; readonly onToggle: () => void }) => (
  <p class="drop-area-buttons">
    <FilePicker label={t('import_files')} isFolder={false} id={firstId} onChoose={onChoose} />
    <FilePicker label={t('import_folder')} isFolder={true} onChoose={onChoose} />
    <button type="button" class="link" aria-expanded={isPasting} aria-controls={isPasting ? PASTE_ID : undefined} onClick={onToggle}>
      {t('import_paste')}
    </button>
  </p>
);

/** Where digests are dropped, chosen or pasted. */
export const DropArea = (props: DropAreaProps): JSX.Element => {
  const { t, isDraggedOver, text, onText, onPaste } = props;
  const [isPasting, setPasting] = useState(text !== '');
  return (
    <div class={isDraggedOver ? 'drop-area drop-area-over' : 'drop-area'}>
      <p class="drop-area-lead">{t(isDraggedOver ? 'import_release' : 'import_drop')}</p>
      <p class="drop-area-hint">{t('import_drop_hint')}</p>
      <Buttons {...props} isPasting={isPasting} onToggle={() => setPasting(!isPasting)} />
      {isPasting && <PasteBox id={PASTE_ID} text={text} t={t} onText={onText} onRead={() => onPaste(text)} />}
      {isDraggedOver && <div class="drop-veil" aria-hidden="true" />}
    </div>
  );
};
