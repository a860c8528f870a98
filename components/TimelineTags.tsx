import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../lib/platform/i18n.ts';

/** A tag that can be drawn. */
export interface TimelineTag {
  readonly key: string;
  readonly tag: string;
  readonly count: number;
}

/** The tags to choose from, and those that are drawn. */
export interface TimelineTagsProps {
  readonly t: Translate;
  /** Most papers first. */
  readonly tags: readonly TimelineTag[];
  /** Keys. */
  readonly chosen: readonly string[];
  readonly onToggle: (key: string) => void;
}

/** Tags that are listed at a time; the rest is found by name. */
const MOST_SHOWN = 24;

const toShown = ({ tags, chosen }: TimelineTagsProps, name: string): readonly TimelineTag[] => {
  const wanted = name.trim().replace(/^#/, '').toLowerCase().replaceAll('_', '-');
  if (wanted !== '') return tags.filter(({ key }) => key.includes(wanted)).slice(0, MOST_SHOWN);
  const isChosen = ({ key }: TimelineTag): boolean => chosen.includes(key);
  const common = tags.slice(0, MOST_SHOWN);
  return [...common, ...tags.slice(MOST_SHOWN).filter(isChosen)];
};

/** Boxes to check for the tags that are drawn, and a field that finds those that are not listed. */
export const TimelineTags = (props: TimelineTagsProps): JSX.Element => {
  const { t, tags, chosen, onToggle } = props;
  const [name, setName] = useState('');
  return (
    <div class="timeline-tags">
      {tags.length > MOST_SHOWN && (
        <input type="text" class="timeline-find" aria-label={t('timeline_find')} placeholder={t('timeline_find')} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      )}
      <ul>
        {toShown(props, name).map(({ key, tag, count }) => (
          <li key={key}>
            <label>
              <input type="checkbox" checked={chosen.includes(key)} onChange={() => onToggle(key)} />
              <span lang="en">#{tag}</span> <span class="num">{count}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
};
