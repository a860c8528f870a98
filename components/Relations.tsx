import type { JSX } from 'preact';
import type { Gloss, GlossEntry, PaperRef } from '../lib/digest/gloss.ts';
import type { MessageKey } from '../lib/platform/i18n.ts';
import type { Relation } from './card-state.ts';
import { onReader, type CardView } from './card-view.ts';
import { Chevron } from './Chevron.tsx';

const LABELS: readonly (readonly [Relation, MessageKey])[] = [
  ['mentions', 'card_mentions'],
  ['mentionedBy', 'card_mentioned_by'],
  ['sameDay', 'card_same_day'],
];

/** An entry and the card that it is in. */
export type RelationsProps = CardView & { readonly gloss: Gloss; readonly entry: GlossEntry };

const toPapers = ({ gloss, entry }: RelationsProps): Readonly<Record<Relation, readonly PaperRef[]>> => ({
  mentions: entry.mentions,
  // The papers that mention this one are the paper's, not an entry's: they stand with the newest.
  mentionedBy: gloss.entries[0] === entry ? gloss.mentionedBy : [],
  sameDay: entry.sameDay,
});

const PaperLine = ({ paper }: { readonly paper: PaperRef }): JSX.Element => {
  const name = paper.title || `arXiv:${paper.arxivId}`;
  return (
    <li lang="en">
      {paper.arxivId === null ? name : <a href={`https://arxiv.org/abs/${paper.arxivId}`} rel="noopener noreferrer">{name}</a>}
    </li>
  );
};

const PaperList = (props: RelationsProps & { readonly relation: Relation }): JSX.Element => {
  const { t, gloss, entry, relation, dispatch } = props;
  const isDay = relation === 'sameDay';
  // An entry without an id is found there by its title, and what mentions it by the page's id.
  const place = isDay ? `day/${entry.date}` : `paper/${gloss.arxivId}${entry.arxivIds[0] ? `` : `?title=${encodeURIComponent(entry.title)}`}`;
  return (
    <ul class="relations-list">
      {toPapers(props)[relation].map((paper, place) => <PaperLine key={place} paper={paper} />)}
      <li>
        <button type="button" class="link" onClick={onReader(() => dispatch({ type: 'open-library', place }))}>
          {t(isDay ? 'card_open_day' : 'card_open_paper')}
        </button>
      </li>
    </ul>
  );
};

/** The papers around an entry: a line of counts, each of which opens its list in place. A zero is left out. */
export const Relations = (props: RelationsProps): JSX.Element | null => {
  const { t, state, entry, dispatch } = props;
  const papers = toPapers(props);
  const shown = LABELS.filter(([relation]) => papers[relation].length > 0);
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
            {t(label)} <span class="num">{papers[relation].length}</span>
            <Chevron isOpen={opened === relation} />
          </button>
        ))}
      </div>
      {opened !== null && <PaperList {...props} relation={opened} />}
    </div>
  );
};
