import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Importing } from './importing.ts';
import type { StorePlace } from './option-section.ts';

const toTargetId = (at: Importing['at'], place: StorePlace): string => {
  if (at === 'review') return 'review';
  if (at === 'working' || at === 'waiting') return 'activity';
  return place === 'import' ? 'choose' : `${place}-head`;
};

/** A button that was pressed and can no longer be has the focus for a moment more. */
const isLost = (): boolean => document.activeElement?.matches('body, :disabled') ?? true;

/** Takes the focus along: to a review when it comes, and elsewhere when what had it is gone. */
export const useFollowFocus = (at: Importing['at'], place: StorePlace): void => {
  const last = useRef(at);
  useLayoutEffect(() => {
    const isNew = last.current !== at;
    last.current = at;
    if (isNew && (at === 'review' || isLost())) document.getElementById(toTargetId(at, place))?.focus();
  }, [at]);
};
