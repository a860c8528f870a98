import type { JSX } from 'preact';
import type { Problem } from '../lib/digest/problem.ts';
import { toProblemKey } from '../lib/digest/problem-key.ts';
import type { Language, Translate } from '../lib/platform/i18n.ts';

/** Problems, those of a code after each other. */
export interface ProblemRowsProps {
  readonly problems: readonly Problem[];
  /** Whether these are all there are: the last code may have more. */
  readonly isAll: boolean;
  readonly language: Language;
  readonly t: Translate;
}

/** Where a problem is and what stands there; what is about no file is about all of them. */
const Place = ({ problem: { position: { file, line, column }, excerpt }, t }: { readonly problem: Problem; readonly t: Translate }): JSX.Element => (
  <>
    <code class="problem-place">{file === '' ? t('import_whole') : `${file}:${line}:${column}`}</code>
    {excerpt !== '' && <q class="problem-excerpt">{excerpt}</q>}
  </>
);

const groupByCode = (problems: readonly Problem[]): Problem[][] => [...Map.groupBy(problems, ({ code }) => code).values()];

const Group = ({ problems, isAll, language, t }: ProblemRowsProps): JSX.Element | null => {
  const [first] = problems;
  if (first === undefined) return null;
  const isError = first.severity === 'error';
  return (
    <section class="problem-group">
      <h4 class="problem-head">
        <b class={isError ? 'problem-error' : 'problem-warning'}>{t(isError ? 'import_error' : 'import_warning')}</b>
        <span>{t(toProblemKey(first.code))}</span>
        <span class="problem-count num">{`${problems.length.toLocaleString(language)}${isAll ? '' : '+'}`}</span>
      </h4>
      <ul>
        {problems.map((problem, place) => (
          <li key={place} class="review-row problem-row" data-problem={problem.code}><Place problem={problem} t={t} /></li>
        ))}
      </ul>
    </section>
  );
};

/** Each code's sentence once, and under it the places. */
export const ProblemRows = ({ problems, isAll, language, t }: ProblemRowsProps): JSX.Element => {
  const groups = groupByCode(problems);
  return (
    <>
      {groups.map((group, at) => (
        <Group key={group[0]?.code} problems={group} isAll={isAll || at < groups.length - 1} language={language} t={t} />
      ))}
    </>
  );
};

/** The places alone. */
export const PlaceRows = ({ problems, t }: Pick<ProblemRowsProps, 'problems' | 't'>): JSX.Element => (
  <ul>
    {problems.map((problem, place) => (
      <li key={place} class="review-row problem-row"><Place problem={problem} t={t} /></li>
    ))}
  </ul>
);
