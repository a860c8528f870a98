import type { JSX } from 'preact';
import type { Gloss, GlossEntry } from '../lib/digest/gloss.ts';
import type { Language } from '../lib/platform/i18n.ts';
import { DigestDate } from './CardHead.tsx';
import { Commentary } from './Commentary.tsx';
import { onReader, type CardView } from './card-view.ts';
import { Relations } from './Relations.tsx';
import { TagList } from './TagList.tsx';

/** The text in the language asked for, where the expert wrote one, else the other. */
const chooseText = ({ commentary, commentaryEn }: GlossEntry, language: Language): { text: string; language: Language } =>
  (language === 'en' && commentaryEn !== '') || commentary === ''
    ? { text: commentaryEn, language: 'en' }
    : { text: commentary, language: 'ko' };

const MoreButton = ({ entry, t, state, hiddenLines, dispatch }: CardView & { readonly entry: GlossEntry }): JSX.Element | null => {
  const isUnfolded = state.unfolded.includes(entry.key);
  const hidden = hiddenLines.get(entry.key) ?? 0;
  if (!isUnfolded && hidden === 0) return null;
  return (
    <button
      type="button"
      class="entry-more"
      aria-expanded={isUnfolded}
      onClick={onReader(() => dispatch({ type: 'toggle-text', key: entry.key }))}
    >
      {isUnfolded ? t('card_fewer_lines') : t('card_more_lines', hidden)}
    </button>
  );
};

/** One entry of a card. */
export const EntryCard = ({ gloss, entry, ...view }: CardView & { readonly gloss: Gloss; readonly entry: GlossEntry }): JSX.Element => {
  const { t, state, dispatch } = view;
  const { text, language } = chooseText(entry, state.language);
  const isFolded = !state.unfolded.includes(entry.key);
  return (
    <article class="entry">
      {gloss.entries.length > 1 && entry.date !== null && <h3><DigestDate date={entry.date} t={t} /></h3>}
      {text !== '' && (
        <Commentary text={text} language={language} papers={entry.related.mentions.papers} isFolded={isFolded} entryKey={entry.key} />
      )}
      <MoreButton {...view} entry={entry} />
      {entry.tags.length > 0 && <TagList tags={entry.tags} target={{ onOpen: (tag) => dispatch({ type: 'open-library', place: `tag/${encodeURIComponent(tag)}` }) }} />}
      <Relations {...view} entry={entry} />
    </article>
  );
};
