import type { JSX } from 'preact';
import type { Language } from '../../lib/platform/i18n.ts';
import type { OptionSectionProps } from './option-section.ts';

/** Each language by its own name. */
const LANGUAGES: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'ko', name: '한국어' },
  { language: 'en', name: 'English' },
];

type ChoiceProps = OptionSectionProps & { readonly language: Language | null; readonly name: string };

const Choice = ({ options: { settings }, actions, language, name }: ChoiceProps): JSX.Element => (
  <label class="options-choice" lang={language ?? undefined}>
    <input type="radio" name="language" checked={settings.language === language} onChange={() => actions.setLanguage(language)} />
    {name}
  </label>
);

/** The language of our own words. */
export const LanguageSection = (props: OptionSectionProps): JSX.Element => {
  const { t } = props.options.speech;
  return (
    <section id="language">
      <fieldset>
        <legend><h2>{t('options_language')}</h2></legend>
        <Choice {...props} language={null} name={t('options_language_browser')} />
        {LANGUAGES.map((choice) => <Choice key={choice.language} {...props} {...choice} />)}
      </fieldset>
    </section>
  );
};
