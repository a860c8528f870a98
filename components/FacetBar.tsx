import type { JSX } from 'preact';

/** One way to narrow what was found. */
export interface Facet {
  /** What is given back when it is pressed. */
  readonly key: string;
  /** As it is shown: `#moe`, `2024`. */
  readonly name: string;
  /** Papers that are left when it is chosen. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** What can narrow a result, in the order to be shown. */
export interface FacetBarProps {
  /** Says what the buttons do, for who does not see where they stand: `태그로 좁히기`. */
  readonly label: string;
  readonly facets: readonly Facet[];
  /** The language of the names, where it is not the page's. */
  readonly lang?: string;
  readonly onToggle: (key: string) => void;
}

/** Buttons that narrow what was found, each with how much it leaves. Nothing where there is nothing to narrow by. */
export const FacetBar = ({ label, facets, lang, onToggle }: FacetBarProps): JSX.Element | null =>
  facets.length === 0 ? null : (
    <div class="facets" role="group" aria-label={label}>
      {facets.map(({ key, name, count, isChosen }) => (
        <button key={key} type="button" aria-pressed={isChosen} onClick={() => onToggle(key)}>
          <span lang={lang}>{name}</span> <span class="num">{count}</span>
        </button>
      ))}
    </div>
  );
