import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ExportMenu } from '../../components/ExportMenu.tsx';
import { AbstractButton, LibraryAuthors, PaperAddress } from '../../components/LibraryFacts.tsx';
import { LibraryHead } from '../../components/LibraryHead.tsx';
import { hrefOfTag } from '../../components/LibraryPaper.tsx';
import { LibraryRefs } from '../../components/LibraryRefs.tsx';
import { LibraryText } from '../../components/LibraryText.tsx';
import { TagList } from '../../components/TagList.tsx';
import type { LibraryWords } from '../../components/library-words.ts';
import type { LibraryRelations } from '../../lib/store/library-relations.ts';
import { readNearPapers, type NearPaper } from '../../lib/store/library-neighbours.ts';
import type { StoredEntry } from '../../lib/store/stored-entry.ts';
import type { Search } from '../../lib/store/search.ts';
import { DayRail } from './DayRail.tsx';
import { Nowhere } from './Nowhere.tsx';
import { useExport } from './use-export.ts';
import type { ViewProps } from './view-props.ts';

interface PaperViewProps extends ViewProps {
  readonly relations: LibraryRelations;
}

const useNear = (search: Search | null, entries: readonly StoredEntry[]): readonly NearPaper[] => {
  const [near, setNear] = useState<readonly NearPaper[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setNear([]);
    if (search !== null) void readNearPapers(search, entries).then((papers) => isCurrent && setNear(papers));
    return () => {
      isCurrent = false;
    };
  }, [search, entries]);
  return near;
};

const Voice = ({ entry, isAlone, relations, words }: { readonly entry: StoredEntry; readonly isAlone: boolean; readonly relations: LibraryRelations; readonly words: LibraryWords }): JSX.Element => (
  <article data-key={entry.key} data-arxiv-id={entry.arxivIds[0]}>
    {!isAlone && entry.date !== null && <h2 class="library-voice"><a href={`#/day/${entry.date}`}>{words.t('card_digest_of', entry.date)}</a></h2>}
    <LibraryText entry={entry} papers={relations.mentions.map(({ paper }) => paper)} words={words} />
  </article>
);

/** What is said of the paper, and the abstract where it is asked for. */
interface FactsProps {
  readonly entry: StoredEntry;
  readonly words: LibraryWords;
  readonly isAbstractOpen: boolean;
  readonly onAbstract: () => void;
}

const Facts = ({ entry, words, isAbstractOpen, onAbstract }: FactsProps): JSX.Element => (
  <>
    <PaperAddress entry={entry} />
    {entry.date !== null && <a href={`#/day/${entry.date}`}><time dateTime={entry.date}>{entry.date}</time></a>}
    <LibraryAuthors authors={entry.authors} words={words} />
    {entry.abstract !== '' && <AbstractButton isOpen={isAbstractOpen} onPress={onAbstract} t={words.t} />}
  </>
);

const PaperExport = ({ entries, words: { t } }: { readonly entries: readonly StoredEntry[]; readonly words: LibraryWords }): JSX.Element => {
  const name = entries[0]?.arxivIds[0] ?? entries[0]?.title ?? '';
  const exporting = useExport({ read: async () => entries, name: `gloss-${name}` });
  return <ExportMenu count={entries.length} t={t} {...exporting} />;
};

const Links = ({ relations, search, words }: PaperViewProps): JSX.Element => {
  const { mentions, mentionedBy, sameDay, entries } = relations;
  const { t } = words;
  const near = useNear(search, entries);
  const day = entries[0]?.date;
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
          foot={<p><a href={`#/day/${day}`}>{t('library_open_day')}</a></p>}
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
      <a href={`https://arxiv.org/abs/${id}`} rel="noopener noreferrer">{t('library_on_arxiv')}</a>
      {mentionedBy.length === 0 && <a href="#/">{t('library_newest')}</a>}
    </>
  );
};

const Written = ({ relations, words }: PaperViewProps): JSX.Element => {
  const { entries } = relations;
  const [first] = entries;
  return (
    <>
      {entries.map((entry) => <Voice key={entry.key} entry={entry} isAlone={entries.length === 1} relations={relations} words={words} />)}
      {first && first.tags.length > 0 && <div class="library-side"><TagList tags={first.tags} target={{ hrefOf: hrefOfTag }} /></div>}
    </>
  );
};

/** A paper: what was written about it, and what is linked to it. */
export const PaperView = (props: PaperViewProps): JSX.Element => {
  const { relations: { entries }, words, search } = props;
  const [first] = entries;
  const [isAbstractOpen, setAbstractOpen] = useState(false);
  return (
    <div class="library">
      <DayRail search={search} words={words} current={first?.date ?? null} />
      <main class="library-one">
        <LibraryHead title={toPaperTitle(props.relations) || words.t('library_title')} lang="en">
          {first === undefined ? <Unwritten {...props} /> : <Facts entry={first} words={words} isAbstractOpen={isAbstractOpen} onAbstract={() => setAbstractOpen(!isAbstractOpen)} />}
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
