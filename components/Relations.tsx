import type { JSX } from 'preact';
import { toAbsUrl } from '../lib/arxiv/abs-url.ts';
import type { GlossEntry, PaperRef, Relation } from '../lib/digest/gloss.ts';
import type { MessageKey } from '../lib/platform/i18n.ts';
import { onReader, type CardView } from './card-view.ts';
import { Chevron } from './Chevron.tsx';

const LABELS: readonly (readonly [Relation, MessageKey])[] = [
  ['mentions', 'card_mentions'],
  ['mentionedBy', 'card_mentioned_by'],
  ['sameDay', 'card_same_day'],
];

/** An entry in a card. */
export type RelationsProps = CardView & { readonly entry: GlossEntry };

const PaperLine = ({ paper }: { readonly paper: PaperRef }): JSX.Element => {
  const name = paper.title || `arXiv:${paper.arxivId}`;
  return (
    <li lang="en">
      {paper.arxivId === null ? name : <a href={toAbsUrl(paper.arxivId)} rel="noopener noreferrer">{name}</a>}
    </li>
  );
};

const PaperList = ({ t, entry, relation, dispatch }: RelationsProps & { readonly relation: Relation }): JSX.Element => {
  const isDay = relation === 'sameDay';
  return (
    <ul class="relations-list">
      {entry.related[relation].papers.map((paper, place) => <PaperLine key={place} paper={paper} />)}
      <li>
        <button type="button" class="link" onClick={onReader(() => dispatch({ type: 'open-library', place: isDay ? `day/${entry.date}` : entry.place }))}>
          {t(isDay ? 'card_open_day' : 'card_open_paper')}
        </button>
      </li>
    </ul>
  );
};

/** The papers around an entry: a line of counts, each of which opens its list in place. A zero is left out. */
export const Relations = (props: RelationsProps): JSX.Element | null => {
  const { t, state, entry, dispatch } = props;
  const { related } = entry;
  const shown = LABELS.filter(([relation]) => related[relation].papers.length > 0);
  const opened = state.opened?.key === entry.key ? state.opened.relation : null;
  if (shown.length === 0) return null;
  return (
    <div class="relations">
      <div class="relations-counts">
        {shown.map(([relation, label]) => (
          <button
            key={relation}
            type="button"
            aria-expanded={opened === relation}
            onClick={onReader(() => dispatch({ type: 'toggle-relation', key: entry.key, relation }))}
          >
            {t(label)} <span class="num">{related[relation].count}</span>
            <Chevron isOpen={opened === relation} />
          </button>
        ))}
      </div>
      {opened !== null && <PaperList {...props} relation={opened} />}
    </div>
  );
};
