import type { JSX } from 'preact';
import { Moment } from '../../components/Moment.tsx';
import type { MessageKey } from '../../lib/platform/i18n.ts';
import type { HistoryLine } from '../../lib/store/history-line.ts';
import type { OptionSectionProps } from './option-section.ts';

const SENTENCES: Readonly<Record<HistoryLine['what'], MessageKey>> = {
  discarded: 'history_discarded',
  finished: 'history_finished',
  rebuilt: 'history_rebuilt',
  partly: 'history_partly',
  lost: 'history_lost',
  indexed: 'history_indexed',
  full: 'history_full',
  left: 'history_left',
};

/** What the store did by itself, until the reader has seen it; nothing where it did nothing. */
export const HistorySection = ({ options: { history, speech: { t } }, actions }: OptionSectionProps): JSX.Element | null => {
  if (history.length === 0) return null;
  const dismiss = (): void => {
    document.getElementById('import-head')?.focus();
    actions.dismissHistory();
  };
  return (
    <section class="options-history" aria-labelledby="history-head">
      <h2 id="history-head">{t('history_title')}</h2>
      <ul>
        {history.map(({ at, what, name }, place) => (
          <li key={place}>
            <Moment at={at} />
            <span>{name !== '' && <><b class="names">{name}</b>{' '}</>}{t(SENTENCES[what])}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={dismiss}>{t('history_dismiss')}</button>
    </section>
  );
};
