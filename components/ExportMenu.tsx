import type { JSX, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ExportFormat, TextFormat } from '../lib/digest/export-format.ts';
import type { MessageKey, Translate } from '../lib/platform/i18n.ts';
import { Chevron } from './Chevron.tsx';

/** What came of the last copy or download. `too-many`: one text does not hold it, files do. */
export type ExportOutcome = 'copied' | 'saved' | 'too-many' | 'failed';

/** A view that can be taken along, and what is done about it elsewhere. */
export interface ExportMenuProps {
  /** Entries that would be written; with none the button is off. */
  readonly count: number;
  readonly t: Translate;
  readonly onCopy: (format: TextFormat) => void;
  readonly onSave: (format: ExportFormat) => void;
  /** `null` before, and while one is under way: so the same outcome twice is heard twice. */
  readonly done: ExportOutcome | null;
}

/** A line of the list; what cannot be copied has no `copy`. */
interface Choice {
  readonly name: MessageKey;
  readonly save: ExportFormat;
  readonly copy?: TextFormat;
}

const CHOICES: readonly Choice[] = [
  { name: 'export_markdown', save: 'markdown', copy: 'markdown' },
  { name: 'export_notes', save: 'notes-zip' },
  { name: 'export_bibtex', save: 'bibtex', copy: 'bibtex' },
  { name: 'export_csl', save: 'csl-json', copy: 'csl-json' },
  { name: 'export_canonical', save: 'canonical', copy: 'canonical' },
];

const OUTCOMES: Readonly<Record<ExportOutcome, MessageKey>> = {
  copied: 'export_copied',
  saved: 'export_saved',
  'too-many': 'export_too_many',
  failed: 'export_failed',
};

const Row = ({ t, onCopy, onSave, choice: { name, save, copy } }: ExportMenuProps & { readonly choice: Choice }): JSX.Element => {
  const id = useId();
  return (
    <li>
      <span id={id}>{t(name)}</span>
      {copy !== undefined && (
        <button type="button" class="link" id={`${id}-copy`} aria-labelledby={`${id} ${id}-copy`} onClick={() => onCopy(copy)}>
          {t('export_copy')}
        </button>
      )}
      <button type="button" class="link export-save" id={`${id}-save`} aria-labelledby={`${id} ${id}-save`} onClick={() => onSave(save)}>
        {t('export_save')}
      </button>
    </li>
  );
};

const List = (props: ExportMenuProps & { readonly id: string; readonly isShown: boolean }): JSX.Element => (
  <div class="export-list" id={props.id} role="group" aria-label={props.t('export_open')} hidden={!props.isShown}>
    <p>{props.t('export_count', props.count)}</p>
    <ul>{CHOICES.map((choice) => <Row key={choice.save} {...props} choice={choice} />)}</ul>
  </div>
);

/** Calls `close` when something outside is pressed. A button need not take the focus then, so that focus does not tell. */
const usePressOutside = (isShown: boolean, close: () => void): { readonly current: HTMLDivElement | null } => {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onPress = ({ target }: Event): void => {
      if (target instanceof Node && root.current?.contains(target) === false) close();
    };
    if (isShown) document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isShown]);
  return root;
};

/** A button that opens the formats in which a view can be copied or saved. Escape and leaving it close it. */
export const ExportMenu = (props: ExportMenuProps): JSX.Element => {
  const { count, t, done } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isShown = isOpen && count > 0;
  const root = usePressOutside(isShown, () => setOpen(false));
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (!isShown || event.code !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    setOpen(false);
  };
  const onFocusOut = ({ relatedTarget, currentTarget }: TargetedFocusEvent<HTMLElement>): void => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <div class="export" ref={root} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button type="button" class="export-open" aria-expanded={isShown} aria-controls={id} disabled={count === 0} onClick={() => setOpen(!isOpen)}>
        {t('export_open')} <Chevron isOpen={isShown} />
      </button>
      <List {...props} id={id} isShown={isShown} />
      <span class="export-done" role="status">{done === null ? '' : t(OUTCOMES[done])}</span>
    </div>
  );
};
