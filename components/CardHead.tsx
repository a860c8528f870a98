import type { JSX } from 'preact';
import type { Gloss } from '../lib/digest/gloss.ts';
import type { Language } from '../lib/platform/i18n.ts';
import { CardMenu } from './CardMenu.tsx';
import { onReader, type CardView } from './card-view.ts';
import { Chevron } from './Chevron.tsx';
import { Mark } from './Mark.tsx';

const LANGUAGES: readonly { readonly language: Language; readonly name: string; readonly short: string }[] = [
  { language: 'ko', name: '한국어', short: '한' },
  { language: 'en', name: 'English', short: 'EN' },
];

/** The date with the words around it, in whichever order the language has them. */
export const DigestDate = ({ date, t }: { readonly date: string; readonly t: CardView['t'] }): JSX.Element => {
  const [before = '', after = ''] = t('card_digest_of', '\n').split('\n');
  return (
    <span class="card-head-of">
      <b>{before}</b>
      <time dateTime={date}>{date}</time>
      <b>{after}</b>
    </span>
  );
};

const Subject = ({ gloss, t }: { readonly gloss: Gloss; readonly t: CardView['t'] }): JSX.Element | null => {
  const [entry, ...others] = gloss.entries;
  if (others.length > 0) return <span class="card-head-of">{t('card_entries', gloss.entries.length)}</span>;
  return entry?.date ? <DigestDate date={entry.date} t={t} /> : null;
};

const LanguageSwitch = ({ t, state, dispatch }: CardView): JSX.Element => (
  <span class="card-languages" role="group" aria-label={t('card_language')}>
    {LANGUAGES.map(({ language, name, short }) => (
      <button
        key={language}
        type="button"
        lang={language}
        aria-label={name}
        aria-pressed={state.language === language}
        onClick={onReader(() => dispatch({ type: 'language', language }))}
      >
        {short}
      </button>
    ))}
  </span>
);

const FoldButton = ({ t, state, dispatch }: CardView): JSX.Element => (
  <button
    type="button"
    class="card-tool"
    aria-expanded={!state.folded}
    aria-label={t(state.folded ? 'card_unfold' : 'card_fold')}
    onClick={onReader(() => dispatch({ type: 'toggle-fold' }))}
  >
    <Chevron isOpen={!state.folded} />
  </button>
);

/** The line above the entries: whose text this is, of which digest, how it was found, and the tools. */
export const CardHead = ({ gloss, ...view }: CardView & { readonly gloss: Gloss }): JSX.Element => (
  <header class="card-head">
    <h2>
      <Mark isUnsure={gloss.tier === 'abstract' || gloss.tier === 'likely'} />
      <span>{view.t('card_name')}</span> <Subject gloss={gloss} t={view.t} />
      {gloss.tier === 'title' && <span class="card-head-how">{view.t('card_found_by_title')}</span>}
    </h2>
    <div class="card-tools">
      <LanguageSwitch {...view} />
      <CardMenu {...view} />
      <FoldButton {...view} />
    </div>
  </header>
);
