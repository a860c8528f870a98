import type { ComponentChildren, JSX, Ref } from 'preact';

/** An option of the list. Its place decides its id, so that the field can point at one that is not drawn yet. */
export interface ResultOptionProps {
  /** From 0, over all groups. */
  readonly place: number;
  /** Options of all groups. */
  readonly total: number;
  readonly isSelected: boolean;
  readonly isWhole: boolean;
  readonly arxivId: string | null;
  /** Names it where it has no id. */
  readonly rowKey: number | string;
  /** Where the option stands in a group of rows that are as high as each other; in the flow where left out. */
  readonly box?: { readonly top: number; readonly height: number };
  readonly onOpen: (event: MouseEvent) => void;
  readonly children: ComponentChildren;
}

/** The id of an option in a document. */
export const toOptionId = (place: number): string => `result-${place}`;

const toBoxStyle = (box: ResultOptionProps['box'], isWhole: boolean) =>
  box === undefined ? undefined : { position: 'absolute', top: `${box.top}px`, ...(isWhole ? {} : { height: `${box.height}px` }) };

/** One row that can be chosen; the row itself is its child. */
export const ResultOption = (props: ResultOptionProps): JSX.Element => {
  const { place, total, isSelected, isWhole, arxivId, rowKey, box, onOpen, children } = props;
  return (
    <li
      id={toOptionId(place)}
      role="option"
      class={isWhole ? 'result result-whole' : 'result result-cut'}
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={place + 1}
      data-arxiv-id={arxivId ?? undefined}
      data-key={arxivId === null ? rowKey : undefined}
      style={toBoxStyle(box, isWhole)}
      onClick={onOpen}
      onAuxClick={onOpen}
    >
      {children}
    </li>
  );
};

/** Options under a heading. */
export interface ResultGroupProps {
  readonly name: string;
  readonly count?: number;
  /** What all its options take, where only some of them are drawn. */
  readonly height?: number;
  readonly rows?: Ref<HTMLUListElement>;
  readonly children: ComponentChildren;
}

/** A heading, and the options under it. */
export const ResultGroup = ({ name, count, height, rows, children }: ResultGroupProps): JSX.Element => (
  <>
    <div class="result-heading" role="presentation">
      {name} {count !== undefined && <span class="num">{count.toLocaleString()}</span>}
    </div>
    <ul ref={rows ?? null} role="group" aria-label={name} style={height === undefined ? undefined : { position: 'relative', height: `${height}px` }}>
      {children}
    </ul>
  </>
);

/** The list that scrolls; the field keeps the focus and points at an option. */
export interface ResultListProps {
  readonly id: string;
  readonly label: string;
  readonly scroller: Ref<HTMLDivElement>;
  readonly onScroll: () => void;
  readonly children: ComponentChildren;
}

/** A list of groups. */
export const ResultList = ({ id, label, scroller, onScroll, children }: ResultListProps): JSX.Element => (
  // A press in the list must not take the focus from the field.
  <div ref={scroller} id={id} class="results" role="listbox" aria-label={label} onScroll={onScroll} onMouseDown={(event) => event.preventDefault()}>
    {children}
  </div>
);
