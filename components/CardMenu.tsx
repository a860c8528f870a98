import type { JSX, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import type { Copyable } from '../lib/digest/gloss.ts';
import type { MessageKey } from '../lib/platform/i18n.ts';
import type { CardAction } from './card-state.ts';
import { onReader, type CardView } from './card-view.ts';

const COPIES: readonly (readonly [Copyable, MessageKey])[] = [
  ['markdown', 'card_copy_markdown'],
  ['bibtex', 'card_copy_bibtex'],
  ['link', 'card_copy_link'],
];

const OTHERS: readonly (readonly [CardAction, MessageKey])[] = [
  [{ type: 'hide-site' }, 'card_hide_here'],
  [{ type: 'open-options' }, 'card_options'],
];

const STEPS: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowDown: (place, count) => (place + 1) % count,
  ArrowUp: (place, count) => (place - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const moveFocus = (menu: HTMLElement, code: string): boolean => {
  const options = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const step = STEPS[code];
  const root = menu.getRootNode();
  const focused = options.findIndex((option) => root instanceof ShadowRoot && root.activeElement === option);
  if (step !== undefined) options[step(focused, options.length)]?.focus();
  return step !== undefined;
};

/** Where focus goes back to: it must not be in the menu when that is taken away. */
const focusButton = (inMenu: EventTarget | null): void => {
  if (inMenu instanceof Element) inMenu.closest('.card-menu')?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
};

const Item = ({ label, onPress }: { readonly label: string; readonly onPress: (event: Event) => void }): JSX.Element => (
  <button type="button" role="menuitem" tabIndex={-1} onClick={onReader(onPress)}>
    {label}
  </button>
);

const Items = ({ t, state, dispatch }: CardView): JSX.Element => (
  <>
    {COPIES.map(([what, label]) => (
      <Item key={what} label={t(state.copied === what ? 'card_copied' : label)} onPress={() => dispatch({ type: 'copy', what })} />
    ))}
    <hr />
    {OTHERS.map(([action, label]) => (
      <Item
        key={action.type}
        label={t(label)}
        onPress={({ currentTarget }) => {
          focusButton(currentTarget);
          dispatch({ type: 'toggle-menu' });
          dispatch(action);
        }}
      />
    ))}
  </>
);

const focusFirst = (menu: HTMLElement | null): void => {
  if (menu !== null && !menu.matches(':focus-within')) menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
};

/** The ⋯ button and its menu. Arrows, Home and End walk it; Escape and leaving it close it. */
export const CardMenu = (view: CardView): JSX.Element => {
  const { t, state, dispatch } = view;
  const toggle = (): void => dispatch({ type: 'toggle-menu' });
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (!state.isMenuOpen || event.isComposing) return;
    if (event.code === 'Escape') focusButton(event.currentTarget);
    else if (!moveFocus(event.currentTarget, event.code)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'Escape') toggle();
  };
  const onFocusOut = (event: TargetedFocusEvent<HTMLElement>): void => {
    const next = event.relatedTarget;
    if (state.isMenuOpen && !(next instanceof Node && event.currentTarget.contains(next))) toggle();
  };
  return (
    <div class="card-menu" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        type="button"
        class="card-tool"
        aria-haspopup="menu"
        aria-expanded={state.isMenuOpen}
        aria-label={t('card_menu')}
        onClick={onReader(toggle)}
      >
        <svg class="card-dots" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="3" cy="8" r="1.4" />
          <circle cx="8" cy="8" r="1.4" />
          <circle cx="13" cy="8" r="1.4" />
        </svg>
      </button>
      {state.isMenuOpen && (
        <div class="card-menu-list" role="menu" aria-label={t('card_menu')} ref={focusFirst}>
          <Items {...view} />
        </div>
      )}
      <span class="sr" role="status">{state.copied === null ? '' : t('card_copied')}</span>
    </div>
  );
};
