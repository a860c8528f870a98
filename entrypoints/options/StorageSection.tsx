import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OptionSectionProps } from './option-section.ts';

const BYTES_A_MEGABYTE = 1e6;

const toMegabytes = (bytes: number, language: string): string =>
  (bytes / BYTES_A_MEGABYTE).toLocaleString(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

const Keeping = ({ options: { speech: { t } }, actions }: OptionSectionProps): JSX.Element => {
  const [isAsked, setAsked] = useState(false);
  const ask = (): void => {
    actions.keep();
    setAsked(true);
  };
  return (
    <>
      <button type="button" class="link" onClick={ask}>{t('options_keep')}</button>
      {/* A browser may say no, or nothing, and tells no one why. */}
      <p class="options-quiet" aria-live="polite">{isAsked ? t('options_keep_asked') : ''}</p>
    </>
  );
};

/** The room that the entries take, and whether the browser may take it back. */
export const StorageSection = (props: OptionSectionProps): JSX.Element => {
  const { space: { usage, isPersisted }, speech: { t, language } } = props.options;
  return (
    <section id="storage">
      <h2>{t('options_storage')}</h2>
      <div class="options-storage">
        {usage === null ? <span class="options-quiet">{t('options_storage_unknown')}</span> : <b class="num">{toMegabytes(usage, language)}</b>}
        <span class="options-quiet">{t(isPersisted ? 'options_storage_safe' : 'options_storage_evictable')}</span>
        {!isPersisted && <Keeping {...props} />}
      </div>
    </section>
  );
};
