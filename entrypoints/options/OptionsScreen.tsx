import type { JSX } from 'preact';
import { PageBar } from '../../components/PageBar.tsx';
import { TableOfContents } from '../../components/TableOfContents.tsx';
import type { MessageKey } from '../../lib/platform/i18n.ts';
import { HistorySection } from './HistorySection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import type { OptionSectionProps } from './option-section.ts';
import { SourcesSection } from './SourcesSection.tsx';
import { StatusLine } from './StatusLine.tsx';
import { StorageSection } from './StorageSection.tsx';
import { UndoSection } from './UndoSection.tsx';
import { useCurrentSection } from './use-current-section.ts';
import { useFollowFocus } from './use-follow-focus.ts';
import { useStorePlace } from './use-store-place.ts';
import { WhereSection } from './WhereSection.tsx';

/** The sections by their ids, in the order of the page. */
const SECTIONS: readonly (readonly [id: string, name: MessageKey])[] = [
  ['import', 'import_title'],
  ['sources', 'source_title'],
  ['undo', 'options_undo'],
  ['where', 'options_where'],
  ['language', 'options_language'],
  ['storage', 'options_storage'],
];
const IDS = SECTIONS.map(([id]) => id);

/** The reader's digests and choices, and how the store is. */
export const OptionsScreen = ({ options, actions }: OptionSectionProps): JSX.Element => {
  const { speech: { t, language }, importing } = options;
  const [place, placed] = useStorePlace(actions);
  const current = useCurrentSection(IDS);
  useFollowFocus(importing.at, place);
  document.documentElement.lang = language;
  document.title = t('options_title');
  const section: OptionSectionProps = { options, actions: placed };
  return (
    <>
      <PageBar at="options" t={t} />
      <main class="options">
        <h1>{t('options_title')}</h1>
        <TableOfContents label={t('options_contents')} lines={SECTIONS.map(([id, name]) => ({ id, name: t(name) }))} current={current} />
        <div class="options-sections">
          <StatusLine options={options} />
          <HistorySection {...section} />
          <ImportSection {...section} isHere={place === 'import'} />
          <SourcesSection {...section} isHere={place === 'sources'} />
          <UndoSection {...section} isHere={place === 'undo'} />
          <WhereSection {...section} />
          <LanguageSection {...section} />
          <StorageSection {...section} />
        </div>
      </main>
    </>
  );
};
