import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Chevron } from './Chevron.tsx';

/** What stands beside a view: ways to elsewhere, or ways to narrow it. */
export interface LibraryRailProps {
  /** What it is; also on the button that opens it where there is no room beside the view. */
  readonly label: string;
  /** Whether all in it leads elsewhere. */
  readonly isNavigation: boolean;
  readonly children: ComponentChildren;
}

/** The column at the left; where there is no room for one, a button that opens it above the view. */
export const LibraryRail = ({ label, isNavigation, children }: LibraryRailProps): JSX.Element => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const Part = isNavigation ? 'nav' : 'section';
  return (
    <Part class="library-rail" aria-label={label}>
      <button type="button" class="library-rail-open" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {label} <Chevron isOpen={isOpen} />
      </button>
      <div id={id} class="library-rail-body" data-open={isOpen}>{children}</div>
    </Part>
  );
};
