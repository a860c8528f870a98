import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toReason, type Reason } from '../../lib/fault.ts';
import { onChange } from '../../lib/messages/announce.ts';
import { toTranslate } from '../../lib/platform/i18n.ts';
import { WORDS } from '../../lib/platform/words.ts';
import { openSearch, type Search } from '../../lib/store/search.ts';
import { toLanguage } from '../../lib/store/settings.ts';
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
  /** Why something of the visit cannot be read; `null` where all can. */
  readonly fault: Reason | null;
  /** To be told of what cannot be read. */
  readonly onFault: (error: unknown) => void;
}

/** What cannot be read, of which ground, and at which visit. */
interface Fault {
  readonly visit: Visit;
  readonly ground: Ground | undefined;
  readonly reason: Reason;
}

// Settings that cannot be read must not keep the library shut.
const toBrowserSpeech = (): Speech => {
  const language = toLanguage({ folded: false, language: null, hiddenHosts: [] });
  return { language, t: toTranslate(WORDS[language]) };
};

const openGround = async (): Promise<Ground> => {
  const opening = openSearch();
  // Whoever reads from it says so; until then a failure must not be nobody's.
  opening.catch(() => {});
  return { opening, speech: await readSpeech().catch(toBrowserSpeech) };
};

/** The newest ground, whichever is open first; and how to open it anew. */
const useGround = (): { readonly ground: Ground | undefined; readonly open: () => void } => {
  const [ground, setGround] = useState<Ground>();
  const newest = useRef(0);
  const open = useCallback((): void => {
    newest.current += 1;
    const own = newest.current;
    void openGround().then((opened) => own === newest.current && setGround(opened));
  }, []);
  // At once: an effect after the first frame would wait for a frame that shows nothing.
  useLayoutEffect(() => {
    open();
    return onChange(open);
  }, []);
  return { ground, open };
};

/** Opens the ground anew, once a visit, when something cannot be read; tells whether that was in vain. */
const useFault = (visit: Visit, ground: Ground | undefined, open: () => void): Pick<Library, 'fault'> & { readonly onFault: (error: unknown) => boolean } => {
  const [fault, setFault] = useState<Fault>();
  const first = useRef<Fault>(undefined);
  const onFault = (error: unknown): boolean => {
    const next = { visit, ground, reason: toReason(error) };
    setFault(next);
    if (first.current?.visit === visit) return first.current.ground !== ground;
    first.current = next;
    open();
    return false;
  };
  return { fault: fault?.visit === visit && fault.ground === ground ? fault.reason : null, onFault };
};

const useSearch = (ground: Ground | undefined, onFault: (error: unknown) => void): Search | null => {
  const [search, setSearch] = useState<Search | null>(null);
  useEffect(() => {
    let isCurrent = true;
    ground?.opening.then((opened) => isCurrent && setSearch(opened), (error) => isCurrent && onFault(error));
    return () => {
      isCurrent = false;
    };
  }, [ground]);
  return search;
};

/** The library at a visit; what is overtaken by a later visit is never shown. */
export const useLibrary = (visit: Visit): Library | undefined => {
  const { ground, open } = useGround();
  const { fault, onFault } = useFault(visit, ground, open);
  const search = useSearch(ground, onFault);
  const [shown, setShown] = useState<Shown>();
  const turn = useRef(0);
  useLayoutEffect(() => {
    if (ground === undefined) return;
    turn.current += 1;
    const own = turn.current;
    readContent(visit.place, ground.opening).then(
      (answer) => own === turn.current && setShown({ ...answer, visit }),
      (error) => own === turn.current && onFault(error) && setShown({ content: { by: 'unread' }, trouble: null, visit }),
    );
  }, [visit, ground]);
  return ground && { speech: ground.speech, search, shown, fault, onFault };
};
