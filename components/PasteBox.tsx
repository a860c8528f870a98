import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../lib/platform/i18n.ts';

/** A field for a digest's text. */
export interface PasteBoxProps {
  readonly id: string;
  readonly text: string;
  readonly t: Translate;
  readonly onText: (text: string) => void;
  readonly onRead: () => void;
}

/** Takes the focus when it opens. */
export const PasteBox = ({ id, text, t, onText, onRead }: PasteBoxProps): JSX.Element => {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <div class="paste-box" id={id}>
      <label for={`${id}-text`}>{t('import_paste_label')}</label>
      <textarea id={`${id}-text`} rows={8} spellcheck={false} ref={field} value={text} onInput={(event) => onText(event.currentTarget.value)} />
      <button type="button" class="button" disabled={text.trim() === ''} onClick={onRead}>{t('import_paste_read')}</button>
    </div>
  );
};
