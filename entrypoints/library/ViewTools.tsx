import type { JSX } from 'preact';
import { ExportMenu } from '../../components/ExportMenu.tsx';
import type { LibraryWords } from '../../components/library-words.ts';
import { LibraryPickTools } from '../../components/LibraryPickTools.tsx';
import type { Entry } from '../../lib/digest/entry.ts';
import { useExport } from './use-export.ts';
import type { Picked } from './use-picking.ts';

/** The papers of a view, and which of them are picked. */
export interface ViewToolsProps {
  readonly keys: readonly number[];
  readonly picked: Picked;
  /** Reads the entries of papers of the view. */
  readonly read: (keys: readonly number[]) => Promise<readonly Entry[]>;
  /** What a file of the view is called, without an ending. */
  readonly name: string;
  readonly words: LibraryWords;
}

const Tools = ({ keys, picked, read, name, words: { t } }: ViewToolsProps): JSX.Element | null => {
  // In the order of the view, whatever the order in which they were picked.
  const chosen = keys.filter((key) => picked.keys.has(key));
  const taken = picked.isOn ? chosen : keys;
  const { onCopy, onSave, done } = useExport({ read: () => read(taken), name: `gloss-${name}` });
  if (keys.length === 0) return null;
  return (
    <>
      <LibraryPickTools
        t={t}
        isOn={picked.isOn}
        picked={chosen.length}
        total={keys.length}
        onSwitch={picked.onSwitch}
        onAll={picked.onAll}
        onNone={picked.onNone}
      />
      <ExportMenu count={taken.length} t={t} onCopy={onCopy} onSave={onSave} done={done} />
    </>
  );
};

/**
 * Picks papers of a view, and takes those that are picked, or all, out of the library. What came of it is said in the view
 * that it was done in, and in no other.
 */
export const ViewTools = (props: ViewToolsProps): JSX.Element => <Tools key={props.name} {...props} />;
