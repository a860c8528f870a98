import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

/** A button that opens the browser's dialogue for files or, with `isFolder`, for a folder. */
export interface FilePickerProps {
  readonly label: string;
  readonly isFolder: boolean;
  readonly id?: string;
  readonly onChoose: (files: readonly File[]) => void;
}

/** What a digest may come in; a browser offers other files too. */
const ACCEPTED = '.txt,.md,.markdown,.json,.jsonl,.zip';

/** The field itself is out of sight and out of the order of tabs: it cannot be given the page's words. */
export const FilePicker = ({ label, isFolder, id, onChoose }: FilePickerProps): JSX.Element => {
  const field = useRef<HTMLInputElement>(null);
  const onChange = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void => {
    const files = [...(currentTarget.files ?? [])];
    // Else the same file, mended, could not be chosen again.
    currentTarget.value = '';
    onChoose(files);
  };
  const kind = isFolder ? { webkitdirectory: true } : { accept: ACCEPTED };
  return (
    <span class="file-picker">
      <button type="button" class="button" id={id} onClick={() => field.current?.click()}>{label}</button>
      <input type="file" class="sr" multiple tabIndex={-1} aria-hidden="true" ref={field} onChange={onChange} {...kind} />
    </span>
  );
};
