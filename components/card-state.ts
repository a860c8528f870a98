import type { Copyable, Relation } from '../lib/digest/gloss.ts';
import type { Language } from '../lib/platform/i18n.ts';

/** What a reader has done to a card. */
export interface CardState {
  readonly folded: boolean;
  readonly language: Language;
  readonly isMenuOpen: boolean;
  /** What was copied last, while the menu stays open. */
  readonly copied: Copyable | null;
  /** The one list that is open, by its entry's key. */
  readonly opened: { readonly key: number; readonly relation: Relation } | null;
  /** Keys of the entries whose long text is shown whole. */
  readonly unfolded: readonly number[];
}

/** What a reader can do to a card. Some also change the world beyond it: that is for whoever shows the card. */
export type CardAction =
  | { readonly type: 'toggle-fold' }
  | { readonly type: 'toggle-menu' }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'toggle-relation'; readonly key: number; readonly relation: Relation }
  | { readonly type: 'toggle-text'; readonly key: number }
  | { readonly type: 'copy'; readonly what: Copyable }
  | { readonly type: 'copied'; readonly what: Copyable }
  | { readonly type: 'hide-site' }
  | { readonly type: 'reject' }
  | { readonly type: 'open-options' }
  /** `place`: what stands behind `#/` in the library's address. */
  | { readonly type: 'open-library'; readonly place: string };

/** A card as it opens. */
export const toCardState = ({ folded, language }: Pick<CardState, 'folded' | 'language'>): CardState => ({
  folded,
  language,
  isMenuOpen: false,
  copied: null,
  opened: null,
  unfolded: [],
});

const toggleRelation = (state: CardState, key: number, relation: Relation): CardState => {
  const isOpen = state.opened?.key === key && state.opened.relation === relation;
  return { ...state, opened: isOpen ? null : { key, relation } };
};

const toggleText = (state: CardState, key: number): CardState => {
  const others = state.unfolded.filter((unfolded) => unfolded !== key);
  return { ...state, unfolded: others.length < state.unfolded.length ? others : [...others, key] };
};

/** The card after `action`. */
export const reduceCard = (state: CardState, action: CardAction): CardState => {
  switch (action.type) {
    case 'toggle-fold':
      return { ...state, folded: !state.folded };
    case 'toggle-menu':
      return { ...state, isMenuOpen: !state.isMenuOpen, copied: null };
    case 'language':
      return { ...state, language: action.language };
    case 'toggle-relation':
      return toggleRelation(state, action.key, action.relation);
    case 'toggle-text':
      return toggleText(state, action.key);
    case 'copied':
      return { ...state, copied: action.what };
    default:
      return state;
  }
};
