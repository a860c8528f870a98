import type { JSX } from 'preact';
import type { OptionSectionProps } from './option-section.ts';

/** How cards show, and the sites on which none does. */
export const WhereSection = ({ options: { settings, speech: { t } }, actions }: OptionSectionProps): JSX.Element => (
  <section id="where">
    <h2>{t('options_where')}</h2>
    <label class="options-choice">
      <input type="checkbox" checked={settings.folded} onChange={(event) => actions.setFolded(event.currentTarget.checked)} />
      {t('options_folded')}
    </label>
    <h3>{t('options_hidden')}</h3>
    {settings.hiddenHosts.length === 0 && <p class="options-quiet">{t('options_hidden_none')}</p>}
    <ul class="options-hosts">
      {settings.hiddenHosts.map((host) => (
        <li key={host}>
          <span lang="en" id={`host-${host}`}>{host}</span>
          <button type="button" class="link" id={`show-${host}`} aria-labelledby={`show-${host} host-${host}`} onClick={() => actions.showOn(host)}>
            {t('options_show_again')}
          </button>
        </li>
      ))}
    </ul>
  </section>
);
