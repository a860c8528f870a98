import type { JSX } from 'preact';
import { Trouble } from '../../components/Trouble.tsx';
import type { MessageKey } from '../../lib/platform/i18n.ts';
import type { Language } from '../../lib/platform/i18n.ts';
import { useOptions, type OptionActions, type Options } from './use-options.ts';

type Open = Extract<Options, { at: 'open' }>;
interface PartProps {
  readonly options: Open;
  readonly actions: OptionActions;
}

const LANGUAGES: readonly (readonly [Language | null, MessageKey | string])[] = [
  [null, 'options_language_browser'],
  ['ko', '한국어'],
  ['en', 'English'],
];

const CardPart = ({ options: { settings, speech }, actions }: PartProps): JSX.Element => (
  <section>
    <h2>{speech.t('options_card')}</h2>
    <label class="options-choice">
      <input type="checkbox" checked={settings.folded} onChange={(event) => actions.setFolded(event.currentTarget.checked)} />
      {speech.t('options_folded')}
    </label>
  </section>
);

const LanguagePart = ({ options: { settings, speech }, actions }: PartProps): JSX.Element => (
  <fieldset>
    <legend><h2>{speech.t('options_language')}</h2></legend>
    {LANGUAGES.map(([language, name]) => (
      <label key={name} class="options-choice" lang={language ?? undefined}>
        <input type="radio" name="language" checked={settings.language === language} onChange={() => actions.setLanguage(language)} />
        {language === null ? speech.t('options_language_browser') : name}
      </label>
    ))}
  </fieldset>
);

const HiddenPart = ({ options: { settings, speech }, actions }: PartProps): JSX.Element => (
  <section>
    <h2>{speech.t('options_hidden')}</h2>
    {settings.hiddenHosts.length === 0 && <p class="options-quiet">{speech.t('options_hidden_none')}</p>}
    <ul>
      {settings.hiddenHosts.map((host) => (
        <li key={host}>
          <span lang="en">{host}</span>{' '}
          <button type="button" class="link" onClick={() => actions.showOn(host)}>{speech.t('options_show_again')}</button>
        </li>
      ))}
    </ul>
  </section>
);

const StorePart = ({ options: { days, entryCount, trouble, speech } }: PartProps): JSX.Element => (
  <section>
    <h2>{speech.t('options_store')}</h2>
    <p>{speech.t('options_store_days', days.length, entryCount)}</p>
    {trouble !== null && (
      <Trouble sentence={speech.t('options_store_trouble')} label={speech.t('options_store_reason')} reason={trouble} />
    )}
    <p><a href="library.html">{speech.t('welcome_library')}</a></p>
  </section>
);

/** The reader's choices, and how the store is. */
export const OptionsScreen = (): JSX.Element | null => {
  const { options, actions } = useOptions();
  if (options.at === 'reading') return null;
  const { t, language } = options.speech;
  document.documentElement.lang = language;
  document.title = t('options_title');
  return (
    <main>
      <h1>{t('options_title')}</h1>
      <StorePart options={options} actions={actions} />
      <CardPart options={options} actions={actions} />
      <LanguagePart options={options} actions={actions} />
      <HiddenPart options={options} actions={actions} />
    </main>
  );
};
