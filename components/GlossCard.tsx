import type { JSX } from 'preact';
import type { Gloss } from '../lib/digest/gloss.ts';
import { CardHead } from './CardHead.tsx';
import { onReader, type CardView } from './card-view.ts';
import { EntryCard } from './EntryCard.tsx';

/** The version of the paper that the page around a card shows; `null` where it does not say. */
export interface PageVersion {
  readonly version: number | null;
  /** `YYYY-MM-DD` */
  readonly versionDate: string | null;
}

/** A card and what it stands beside. */
export type GlossCardProps = CardView & { readonly gloss: Gloss; readonly page: PageVersion };

const Estimate = ({ gloss, t, dispatch }: GlossCardProps): JSX.Element | null => {
  if (gloss.tier !== 'abstract' && gloss.tier !== 'likely') return null;
  return (
    <p class="card-state">
      <b>{t('card_estimated')}</b>
      {t(gloss.tier === 'abstract' ? 'card_estimated_by_abstract' : 'card_estimated_by_title')}{' '}
      <button type="button" class="link" onClick={onReader(() => dispatch({ type: 'reject' }))}>
        {t('card_not_this_paper')}
      </button>
    </p>
  );
};

const NewerVersion = ({ gloss, page, t }: GlossCardProps): JSX.Element | null => {
  const date = gloss.entries[0]?.date ?? null;
  const { version, versionDate } = page;
  if (date === null || version === null || version < 2 || versionDate === null || versionDate <= date) return null;
  return <p class="card-state">{t('card_newer_version', date, version, versionDate)}</p>;
};

/** All that Gloss puts on a paper's page. */
export const GlossCard = (props: GlossCardProps): JSX.Element => {
  const { gloss, t, state } = props;
  const isUnsure = gloss.tier === 'abstract' || gloss.tier === 'likely';
  const names = ['card', state.folded ? 'card-shut' : '', isUnsure ? 'card-unsure' : ''];
  return (
    <section class={names.filter(Boolean).join(' ')} aria-label={t('card_name')}>
      <CardHead {...props} />
      {!state.folded && (
        <>
          <Estimate {...props} />
          <NewerVersion {...props} />
          {gloss.entries.map((entry) => <EntryCard key={entry.key} {...props} entry={entry} />)}
        </>
      )}
    </section>
  );
};
