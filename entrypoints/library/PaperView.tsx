import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ExportMenu } from '../../components/ExportMenu.tsx';
import { LibraryFacts } from '../../components/LibraryFacts.tsx';
import { LibraryHead } from '../../components/LibraryHead.tsx';
import { hrefOfTag } from '../../components/LibraryPaper.tsx';
import { LibraryRefs } from '../../components/LibraryRefs.tsx';
import { LibraryVoices } from '../../components/LibraryVoices.tsx';
import { TagList } from '../../components/TagList.tsx';
import type { LibraryWords } from '../../components/library-words.ts';
import { toAbsUrl } from '../../lib/arxiv/abs-url.ts';
import { toHash } from '../../lib/links/place.ts';
import type { LibraryRelations } from '../../lib/store/library-relations.ts';
import { readNearPapers, type NearPaper } from '../../lib/store/library-neighbours.ts';
import type { StoredEntry } from '../../lib/store/stored-entry.ts';
import { DayRail } from './DayRail.tsx';
import { Nowhere } from './Nowhere.tsx';
import { useExport } from './use-export.ts';
import type { ViewProps } from './view-props.ts';

interface PaperViewProps extends ViewProps {
  readonly relations: LibraryRelations;
}

const useNear = ({ search, relations: { entries }, onFault }: PaperViewProps): readonly NearPaper[] => {
  const [near, setNear] = useState<readonly NearPaper[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setNear([]);
    if (search !== null) readNearPapers(search, entries).then((papers) => isCurrent && setNear(papers), (error) => isCurrent && onFault(error));
    return () => {
      isCurrent = false;
    };
  }, [search, entries]);
  return near;
};

const PaperExport = ({ entries, words: { t } }: { readonly entries: readonly StoredEntry[]; readonly words: LibraryWords }): JSX.Element => {
  const name = entries[0]?.arxivIds[0] ?? entries[0]?.title ?? '';
  const exporting = useExport({ read: async () => entries, name: `gloss-${name}` });
  return <ExportMenu count={entries.length} t={t} {...exporting} />;
};

const Links = (props: PaperViewProps): JSX.Element => {
  const { relations: { mentions, mentionedBy, sameDay, entries }, words } = props;
  const { t } = words;
  const near = useNear(props);
  const day = entries[0]?.date ?? null;
  return (
    <div class="library-links">
      <div>
        <LibraryRefs name={t('library_mentions')} refs={mentions} words={words} />
        <LibraryRefs name={t('library_mentioned_by')} refs={mentionedBy.map((ref) => ({ ...ref, isDayShown: true }))} words={words} />
      </div>
      <div>
        <LibraryRefs name={t('library_near')} refs={near} words={words} />
        <LibraryRefs
          name={t('library_same_day')}
          refs={sameDay.map((paper) => ({ paper }))}
          words={words}
          foot={<p><a href={toHash({ by: 'day', day })}>{t('library_open_day')}</a></p>}
        />
      </div>
    </div>
  );
};

const Unwritten = ({ relations: { id, mentionedBy }, words: { t } }: PaperViewProps): JSX.Element => {
  if (id === null) return <Nowhere t={t} />;
  return (
    <>
      <p>{t('library_no_entry')}</p>
      <a href={toAbsUrl(id)} rel="noopener noreferrer">{t('library_on_arxiv')}</a>
      {mentionedBy.length === 0 && <a href={toHash({ by: 'day', day: null })}>{t('library_newest')}</a>}
    </>
  );
};

const Written = ({ relations: { entries, mentions }, words }: PaperViewProps): JSX.Element => {
  const [first] = entries;
  return (
    <>
      <LibraryVoices entries={entries} papers={mentions.map(({ paper }) => paper)} words={words} isPage />
      {first && first.tags.length > 0 && <div class="library-side"><TagList tags={first.tags} target={{ hrefOf: hrefOfTag }} /></div>}
    </>
  );
};

/** A paper: what was written about it, and what is linked to it. */
export const PaperView = (props: PaperViewProps): JSX.Element => {
  const { relations: { entries }, words, search } = props;
  const [first] = entries;
  const title = toPaperTitle(props.relations);
  const [isAbstractOpen, setAbstractOpen] = useState(false);
  return (
    <div class="library">
      <DayRail search={search} words={words} current={first?.date ?? null} />
      <main class="library-one">
        <LibraryHead title={title || words.t('library_title')} lang={title === '' ? undefined : 'en'}>
          {first === undefined ? <Unwritten {...props} /> : <LibraryFacts entry={first} words={words} isDayShown isAbstractOpen={isAbstractOpen} onAbstract={() => setAbstractOpen(!isAbstractOpen)} />}
          {first && <PaperExport entries={entries} words={words} />}
        </LibraryHead>
        {first && isAbstractOpen && <p class="library-abstract" lang="en">{first.abstract}</p>}
        <Written {...props} />
        <Links {...props} />
      </main>
    </div>
  );
};

/** What a paper is called: by its title, its id where that is unknown. */
export const toPaperTitle = ({ id, entries: [entry] }: LibraryRelations): string => entry?.title || (id === null ? '' : `arXiv:${id}`);
