import type { JSX } from 'preact';
import { FacetBar, type Facet } from '../../components/FacetBar.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { BendLine } from './BendLine.tsx';
import { NoResult } from './NoResult.tsx';
import { countRows, isBare, type Listing } from './popup-view.ts';
import { Results, type ResultsProps } from './Results.tsx';

/** Tags that narrow a result in the room of a popup. */
const MOST_FACETS = 8;

const toFacets = ({ asked, found }: Listing): Facet[] => {
  if (isBare(asked)) return [];
  const all = found.tags.map(({ key, tag, count }) => ({ key, name: `#${tag}`, count, isChosen: asked.tags.includes(key) }));
  // A tag that is chosen stays, to be let go of, where nothing has it.
  const gone = asked.tags.filter((tag) => !all.some(({ key }) => key === tag)).map((key) => ({ key, name: `#${key}`, count: 0, isChosen: true }));
  const chosen = [...gone, ...all.filter(({ isChosen }) => isChosen)];
  return [...chosen, ...all.filter(({ isChosen }) => !isChosen).slice(0, Math.max(0, MOST_FACETS - chosen.length))];
};

/** What was found, how it was bent, and what it can be narrowed by; what is nearest where nothing was. */
export const Answer = (props: ResultsProps): JSX.Element => {
  const { popup: { listing, trouble }, state: { speech: { t } }, keeper } = props;
  const { found, asked, lead } = listing;
  return (
    <>
      <BendLine bends={found.bends} isLiteral={asked.isLiteral} t={t} keeper={keeper} />
      <FacetBar label={t('popup_narrow')} facets={toFacets(listing)} lang="en" onToggle={(key) => keeper.toggleTag(key)} />
      {trouble !== null && <Trouble sentence={t(trouble.reason === null ? 'store_late' : 'library_trouble')} t={t} reason={trouble.reason} />}
      {found.keys.length === 0 && lead === null && <NoResult listing={listing} t={t} keeper={keeper} />}
      {countRows(listing) > 0 && <Results {...props} />}
    </>
  );
};
