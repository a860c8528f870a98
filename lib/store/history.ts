import { browser } from '../platform/browser.ts';
import { isLine, type HistoryLine } from './history-line.ts';

const KEY = 'history';
const SEEN = 'history-seen';
/** Lines that are kept. */
const MOST = 20;

/**
 * What waits to be read again, as this context found it last. It is not written down: each start finds it anew, and a full
 * disk takes no line.
 */
let waiting: readonly HistoryLine[] = [];
/** What of it the reader has seen, of which the storage may know nothing: the disk may be full. */
let seenHere: readonly string[] = [];

const toSeen = ({ what, name }: HistoryLine): string => `${what} ${name}`;

const readLines = async (): Promise<readonly HistoryLine[]> => {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter(isLine) : [];
};

const readSeen = async (): Promise<readonly unknown[]> => {
  const { [SEEN]: stored } = await browser.storage.local.get(SEEN);
  return Array.isArray(stored) ? stored : [];
};

/** What waits and the reader has not seen, and the last lines, newest first; of those none where they cannot be read. */
export const readHistory = async (): Promise<readonly HistoryLine[]> => {
  const [lines, seen] = await Promise.all([readLines().catch(() => []), readSeen().catch(() => [])]);
  const unseen = waiting.filter((line) => ![...seenHere, ...seen].includes(toSeen(line)));
  return [...unseen.slice(0, MOST), ...lines];
};

const isSame = (one: HistoryLine, other: HistoryLine): boolean =>
  one.at === other.at && one.what === other.what && one.name === other.name;

/** Adds lines, newest first; none that is there already. */
export const addHistory = async (lines: readonly HistoryLine[]): Promise<void> => {
  const known = await readLines();
  const added = lines.filter((line) => !known.some((each) => isSame(each, line)));
  if (added.length > 0) await browser.storage.local.set({ [KEY]: [...added, ...known].slice(0, MOST) });
};

const stillSeen = (seen: readonly unknown[]): string[] => waiting.map(toSeen).filter((each) => seen.includes(each));

const forgetStored = async (): Promise<void> => {
  const stored = await readSeen();
  const still = stillSeen(stored);
  if (stored.length > still.length) await browser.storage.local.set({ [SEEN]: still });
};

/**
 * Says what waits now. What the reader has seen and does not wait any more is forgotten: if it ever waits again, that is
 * new. Never rejects: a start is worth more.
 */
export const setWaiting = async (lines: readonly HistoryLine[]): Promise<void> => {
  waiting = lines;
  seenHere = stillSeen(seenHere);
  await forgetStored().catch((error: unknown) => console.warn('Gloss: what was seen cannot be forgotten', error));
};

/** Forgets the lines: the reader has seen them. What waits is not told again. */
export const clearHistory = async (): Promise<void> => {
  seenHere = waiting.map(toSeen);
  try {
    await browser.storage.local.remove(KEY);
    if (seenHere.length > 0) await browser.storage.local.set({ [SEEN]: seenHere });
  } catch (error) {
    console.warn('Gloss: the history cannot be forgotten', error);
  }
};
