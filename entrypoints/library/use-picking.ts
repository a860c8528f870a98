import { useEffect, useState } from 'preact/hooks';
import type { Picking } from '../../components/library-words.ts';

/** What is picked in a view, and the ways to change it. */
export type Picked = Picking & {
  readonly onSwitch: () => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
};

const NONE: ReadonlySet<number> = new Set();

const toggle = (keys: ReadonlySet<number>, key: number): ReadonlySet<number> => {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
};

/**
 * Picks among the papers of a view; another view, by its name, starts with none. A view that is narrowed keeps its name and
 * its picks, also those that are out of sight for now.
 */
export const usePicking = (name: string, all: readonly number[]): Picked => {
  const [isOn, setOn] = useState(false);
  const [keys, setKeys] = useState(NONE);
  const end = (): void => {
    setOn(false);
    setKeys(NONE);
  };
  useEffect(end, [name]);
  return {
    isOn,
    keys,
    onPick: (key) => setKeys((before) => toggle(before, key)),
    onSwitch: () => (isOn ? end() : setOn(true)),
    onAll: () => setKeys((before) => new Set([...before, ...all])),
    onNone: () => setKeys(NONE),
  };
};
