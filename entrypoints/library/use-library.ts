import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onChange } from '../../lib/messages/announce.ts';
import { openSearch, type Search } from '../../lib/store/search.ts';
import { readSpeech, type Speech } from '../../lib/store/speech.ts';
import { readContent, type Answer } from './read-content.ts';
import type { Visit } from './use-visits.ts';

/** What the library reads from, new whenever the store changes. */
interface Ground {
  readonly speech: Speech;
  readonly opening: Promise<Search>;
}

/** What a visit shows. */
type Shown = Answer & { readonly visit: Visit };

/** What the library reads from, and what it shows. */
export interface Library {
  readonly speech: Speech;
  /** `null` until the index is open. */
  readonly search: Search | null;
  /** Of the visit before, while the next is read; nothing until the first is. */
  readonly shown: Shown | undefined;
}

const openGround = async (): Promise<Ground> => {
  const opening = openSearch();
  return { opening, speech: await readSpeech() };
};

const toFault = (error: unknown): Answer => ({ content: { by: 'nowhere' }, trouble: String(error) });

const useGround = (): Ground | undefined => {
  const [ground, setGround] = useState<Ground>();
  // At once: an effect after the first frame would wait for a frame that shows nothing.
  useLayoutEffect(() => {
    const open = (): void => void openGround().then(setGround);
    open();
    return onChange(open);
  }, []);
  return ground;
};

const useSearch = (ground: Ground | undefined): Search | null => {
  const [search, setSearch] = useState<Search | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void ground?.opening.then((opened) => isCurrent && setSearch(opened));
    return () => {
      isCurrent = false;
    };
  }, [ground]);
  return search;
};

/** The library at a visit; what is overtaken by a later visit is never shown. */
export const useLibrary = (visit: Visit): Library | undefined => {
  const ground = useGround();
  const search = useSearch(ground);
  const [shown, setShown] = useState<Shown>();
  const turn = useRef(0);
  useLayoutEffect(() => {
    if (ground === undefined) return;
    turn.current += 1;
    const own = turn.current;
    void readContent(visit.place, ground.opening).catch(toFault).then((answer) => {
      if (own === turn.current) setShown({ ...answer, visit });
    });
  }, [visit, ground]);
  return ground && { speech: ground.speech, search, shown };
};
