import type { JSX } from 'preact';
import { toClauseName } from '../../components/clause-name.ts';
import type { Translate } from '../../lib/platform/i18n.ts';
import type { Clause } from '../../lib/search/query.ts';
import type { PopupKeeper } from './popup-keeper.ts';
import type { Listing } from './popup-view.ts';

/** What nothing answered, and who asks for something else. */
export interface NoResultProps {
  readonly listing: Listing;
  readonly t: Translate;
  readonly keeper: PopupKeeper;
}

const ClauseLine = ({ clause, t }: { readonly clause: Clause; readonly t: Translate }): JSX.Element => (
  <>
    <dt>{toClauseName(clause, t)}</dt>
    <dd>{clause.text}</dd>
  </>
);

const Understood = ({ listing: { asked, found }, t }: NoResultProps): JSX.Element => (
  <dl>
    {found.query.clauses.map((clause, place) => <ClauseLine key={place} clause={clause} t={t} />)}
    {asked.tags.length > 0 && <><dt>{t('popup_narrowing')}</dt><dd>{asked.tags.map((tag) => `#${tag}`).join(' ')}</dd></>}
  </dl>
);

const SimilarTags = ({ listing: { similar }, t, keeper }: NoResultProps): JSX.Element => (
  <p class="popup-similar">
    <span>{t('popup_similar')}</span>
    {similar.map(({ key, tag, count }) => (
      <button key={key} type="button" class="link" onClick={() => keeper.type(`#${tag}`)}>
        <span lang="en">#{tag}</span> <span class="num">{count}</span>
      </button>
    ))}
  </p>
);

/** Says what was understood where nothing answers it, and what may have been meant. */
export const NoResult = (props: NoResultProps): JSX.Element => {
  const { listing, t } = props;
  return (
    <div class="popup-none">
      <h2>{t('popup_none')}</h2>
      <Understood {...props} />
      {listing.similar.length > 0 && <SimilarTags {...props} />}
    </div>
  );
};
