import type { JSX } from 'preact';
import { Mark } from '../../components/Mark.tsx';
import type { MessageKey } from '../../lib/platform/i18n.ts';
import { HOST } from '../../lib/platform/hosts.ts';
import { ExampleCard } from './ExampleCard.tsx';
import { useWelcome, type Welcome, type WelcomeActions } from './use-welcome.ts';

type Open = Extract<Welcome, { at: 'open' }>;
type Translate = Open['speech']['t'];

const List = ({ heading, lines, t }: { readonly heading: MessageKey; readonly lines: readonly MessageKey[]; readonly t: Translate }) => (
  <section>
    <h2>{t(heading)}</h2>
    <ul>{lines.map((line) => <li key={line}>{t(line)}</li>)}</ul>
  </section>
);

const Example = ({ example, speech }: Open): JSX.Element | null =>
  example === undefined ? null : (
    <section class="welcome-example">
      <h2>{speech.t('welcome_example')}</h2>
      <p class="welcome-paper" lang="en">{example.entries[0]?.title}</p>
      <ExampleCard gloss={example} language={speech.language} />
    </section>
  );

const Permission = ({ isOn, t, onTurnOn }: { readonly isOn: boolean; readonly t: Translate; readonly onTurnOn: () => void }) => (
  <section>
    <h2>{t('welcome_permission')}</h2>
    <dl class="welcome-permission">
      <dt lang="en">{HOST}</dt>
      <dd>
        {t(isOn ? 'welcome_on' : 'welcome_off')}{' '}
        {!isOn && <button type="button" class="link" onClick={onTurnOn}>{t('welcome_turn_on')}</button>}
      </dd>
    </dl>
  </section>
);

const Body = ({ welcome, actions }: { readonly welcome: Open; readonly actions: WelcomeActions }): JSX.Element => {
  const { t } = welcome.speech;
  return (
    <>
      <Example {...welcome} />
      <div class="welcome-lists">
        <List t={t} heading="welcome_does" lines={['welcome_does_find', 'welcome_does_read', 'welcome_does_library']} />
        <List t={t} heading="welcome_never" lines={['welcome_never_send', 'welcome_never_track', 'welcome_never_change']} />
      </div>
      <Permission t={t} isOn={welcome.isOn} onTurnOn={actions.turnOn} />
      <nav class="welcome-next" aria-label={t('extension_name')}>
        <a class="welcome-try" href={`https://arxiv.org/abs/${welcome.example?.arxivId ?? ''}`}>{t('welcome_try')}</a>
        <a href="library.html">{t('welcome_library')}</a>
        <button type="button" class="link" onClick={actions.openOptions}>{t('welcome_options')}</button>
      </nav>
    </>
  );
};

/** What a reader sees once, after installing. */
export const WelcomeScreen = (): JSX.Element | null => {
  const { welcome, actions } = useWelcome();
  if (welcome.at === 'reading') return null;
  const { t, language } = welcome.speech;
  document.documentElement.lang = language;
  document.title = `${t('welcome_title')} · ${t('card_name')}`;
  return (
    <main>
      <Mark />
      <h1>{t('welcome_title')}</h1>
      <p class="welcome-lead">{t('welcome_lead')}</p>
      <Body welcome={welcome} actions={actions} />
    </main>
  );
};
