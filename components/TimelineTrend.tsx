import type { JSX } from 'preact';
import { toLine, toPoints } from '../lib/links/draw-line.ts';
import { toHash } from '../lib/links/place.ts';
import type { LibraryWords } from './library-words.ts';
import { toMonthAt } from './TimelineBars.tsx';

/** How a tag rises and falls. */
export interface TagTrend {
  readonly tag: string;
  /** Papers in all, also those without a day. */
  readonly count: number;
  /** Papers in each month, oldest first. */
  readonly counts: readonly number[];
}

/** A tag's line among others. */
export interface TimelineTrendProps {
  readonly trend: TagTrend;
  /** The highest count of all lines beside it. */
  readonly top: number;
  /** The month that is pointed at; `null` for none, which shows the count of all. */
  readonly at: number | null;
  readonly words: LibraryWords;
  readonly onPoint: (at: number | null) => void;
}

const GROUND = { width: 160, height: 38, margin: 3 };

/** The line of a tag with its number, on the scale of all; the last month, or the one pointed at, has a dot. */
export const TimelineTrend = ({ trend: { tag, count, counts }, top, at, words: { t }, onPoint }: TimelineTrendProps): JSX.Element => {
  const points = toPoints(counts, { ...GROUND, top });
  const dot = points[at ?? points.length - 1];
  return (
    <li class="timeline-trend">
      <a href={toHash({ by: 'tag', tag })} lang="en">#{tag}</a>
      <span class="num">{at === null ? count : counts[at]}</span>
      <svg
        viewBox={`0 0 ${GROUND.width} ${GROUND.height}`}
        role="img"
        aria-label={t('timeline_trend', `#${tag}`, counts[0] ?? 0, Math.max(0, ...counts), counts.at(-1) ?? 0)}
        onPointerMove={(event) => onPoint(toMonthAt(event, counts.length))}
        onPointerLeave={() => onPoint(null)}
      >
        <path class="timeline-ground" d="M2 36.5H158" />
        <path class="timeline-line" d={toLine(points)} />
        {dot && <circle cx={dot.x} cy={dot.y} r="2.5" />}
      </svg>
    </li>
  );
};
