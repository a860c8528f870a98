import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LibraryPaper } from '../../components/LibraryPaper.tsx';
import type { LibraryWords, Picking } from '../../components/library-words.ts';
import type { LibraryPaper as Paper } from '../../lib/store/library-paper.ts';
import { heightsOf, toFeedWindow, type Heights } from './feed-heights.ts';
import { Rest } from './Rest.tsx';
import { useBatches } from './use-batches.ts';
import { useScrollWindow } from './use-scroll-window.ts';

/** A long list of whole papers. */
export interface PaperFeedProps {
  /** What is listed; also names it in the memory of its heights. */
  readonly name: string;
  readonly label: string;
  readonly keys: readonly number[];
  /** Reads papers of the list; the same as long as the list is. */
  readonly read: (keys: readonly number[]) => Promise<readonly Paper[]>;
  readonly words: LibraryWords;
  readonly picking: Picking;
  readonly isDayShown: boolean;
  readonly onFault: (error: unknown) => void;
}

/** Papers that are read and drawn at a time. */
const SIZE = 6;
/** Px of a paper that was never drawn. */
const USUAL = 230;
/** Batches that are listed: of more, in a narrow window at 400 %, the last would be beyond what a browser can lay out. */
const MOST = 1_500;
/** Px above and below the window that are drawn too. */
const MARGIN = 900;

const keepHeight = (heights: Heights, batch: HTMLElement): boolean => {
  const [at, height] = [Number(batch.dataset['batch']), batch.offsetHeight];
  const isOther = heights[at] !== height;
  heights[at] = height;
  return isOther;
};

/** Measures every batch that is drawn, and tells when one is not as high as it was taken to be. */
const useMeasured = (heights: Heights, onChange: () => void): { current: HTMLElement | null } => {
  const feed = useRef<HTMLElement>(null);
  const observer = useRef<ResizeObserver>(undefined);
  useLayoutEffect(() => {
    observer.current = new ResizeObserver((changes) => {
      let isChanged = false;
      for (const { target } of changes) {
        // A batch that leaves the page is told of once more, without a height.
        if (!target.isConnected) observer.current?.unobserve(target);
        else if (target instanceof HTMLElement && target.childElementCount > 0) isChanged = keepHeight(heights, target) || isChanged;
      }
      if (isChanged) onChange();
    });
    return () => observer.current?.disconnect();
  }, [heights]);
  useLayoutEffect(() => {
    for (const batch of feed.current?.querySelectorAll('[data-batch]') ?? []) observer.current?.observe(batch);
  });
  return feed;
};

interface BatchProps {
  readonly at: number;
  readonly papers: readonly Paper[] | undefined;
  /** Px that it takes until its papers are read. */
  readonly height: number;
  readonly props: PaperFeedProps;
}

const Batch = ({ at, papers, height, props }: BatchProps): JSX.Element => {
  const { keys, words, picking, isDayShown } = props;
  // Scrolling draws the feed anew, and what is in it stays as it is.
  const drawn = useMemo(() => papers?.map((paper, place) => (
    <LibraryPaper key={paper.key} paper={paper} words={words} picking={picking} isDayShown={isDayShown} place={[at * SIZE + place + 1, keys.length]} />
  )), [papers, keys, words.t, picking.isOn, picking.keys]);
  return <div data-batch={at} style={{ minHeight: papers === undefined ? `${height}px` : '' }}>{drawn}</div>;
};

/** Whole papers, of which only those near the window are read and drawn, however many there are. */
export const PaperFeed = (props: PaperFeedProps): JSX.Element => {
  const { name, label, keys, read, words, onFault } = props;
  const [, redraw] = useState(0);
  const heights = heightsOf(name);
  const feed = useMeasured(heights, () => redraw((count) => count + 1));
  const { element, seen } = useScrollWindow<HTMLDivElement>();
  const count = Math.min(Math.ceil(keys.length / SIZE), MOST);
  const shown = toFeedWindow(heights, count, { top: seen.top - MARGIN, bottom: seen.bottom + MARGIN, usual: SIZE * USUAL });
  const places = Array.from({ length: Math.max(0, Math.min(count - 1, shown.last) - shown.first + 1) }, (_, place) => shown.first + place);
  const batches = useBatches({ keys, size: SIZE, wanted: places, read, onFault });
  return (
    <div ref={element}>
      <div style={{ height: `${shown.before}px` }} />
      <section ref={feed} role="feed" aria-label={label} aria-busy={places.some((at) => !batches.has(at))}>
        {places.map((at) => <Batch key={at} at={at} papers={batches.get(at)} height={heights[at] ?? SIZE * USUAL} props={props} />)}
      </section>
      <div style={{ height: `${shown.after}px` }} />
      <Rest count={keys.length - count * SIZE} t={words.t} />
    </div>
  );
};
