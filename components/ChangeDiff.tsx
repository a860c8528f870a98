import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Change } from '../lib/digest/changes.ts';
import type { Entry } from '../lib/digest/entry.ts';
import { pairEntries } from '../lib/digest/pair-entries.ts';
import type { Translate } from '../lib/platform/i18n.ts';
import { toOwnFields, toSharedFields, type DiffField } from './diff-fields.ts';
import { DiffText } from './DiffText.tsx';

type Side = 'before' | 'after';

interface SideProps {
  readonly side: Side;
  readonly entry: Entry | undefined;
  readonly fields: readonly DiffField[];
  readonly t: Translate;
}

const Field = ({ field: { name, label, language, diff }, side, t }: Pick<SideProps, 'side' | 't'> & { readonly field: DiffField }) => (
  <div class={`diff-${name}`}>
    {label !== null && <h6 class="diff-caption">{t(label)}</h6>}
    <p lang={language}><DiffText spans={diff[side]} side={side} /></p>
  </div>
);

const SideBox = ({ side, entry, fields, t }: SideProps): JSX.Element => (
  <div class="diff-side">
    <h5 class="diff-caption">
      {t(side === 'before' ? 'import_before' : 'import_after')}{' '}
      {entry?.date && <time dateTime={entry.date}>{entry.date}</time>}
    </h5>
    {entry === undefined && <p class="diff-absent">{t('import_absent')}</p>}
    {fields.filter(({ diff }) => diff[side].length > 0).map((field, place) => <Field key={place} field={field} side={side} t={t} />)}
  </div>
);

/** What the commentaries share stands with the first that was there before. */
const toPairs = ({ before, after }: Change) => {
  const pairs = pairEntries(before, after);
  const place = Math.max(0, pairs.findIndex((pair) => pair.before !== undefined && pair.after !== undefined));
  return pairs.map((pair, at) => ({ pair, fields: [...toOwnFields(pair), ...(at === place ? toSharedFields(before, after) : [])] }));
};

/** What an import changes about one paper: its commentaries, one after another, before and after beside each other. */
export const ChangeDiff = ({ change, t }: { readonly change: Change; readonly t: Translate }): JSX.Element => {
  const pairs = useMemo(() => toPairs(change), [change]);
  const [entry] = change.after;
  return (
    <article class="diff review-row">
      <h4 lang="en">{entry?.title || `arXiv:${entry?.arxivIds[0] ?? ''}`}</h4>
      {pairs.map(({ pair, fields }, place) => (
        <div key={place} class="diff-pair">
          <SideBox side="before" entry={pair.before} fields={fields} t={t} />
          <SideBox side="after" entry={pair.after} fields={fields} t={t} />
        </div>
      ))}
    </article>
  );
};
