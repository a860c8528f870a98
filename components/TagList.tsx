import type { HTMLAttributes, JSX } from 'preact';

/** Where a tag leads: an address on our own pages, an action on others, which may not know our addresses. */
export type TagTarget = { readonly hrefOf: (tag: string) => string } | { readonly onOpen: (tag: string) => void };

const toOpener = (onOpen: (tag: string) => void, tag: string): HTMLAttributes<HTMLAnchorElement> => {
  const open = (event: Event): void => {
    if (!event.isTrusted) return;
    event.preventDefault();
    onOpen(tag);
  };
  return {
    role: 'link',
    tabIndex: 0,
    onClick: open,
    onAuxClick: (event: MouseEvent) => event.button === 1 && open(event),
    onKeyDown: (event: KeyboardEvent) => event.code === 'Enter' && !event.isComposing && open(event),
  };
};

/** An entry's tags, each of which opens the entries that have it. */
export const TagList = ({ tags, target }: { readonly tags: readonly string[]; readonly target: TagTarget }): JSX.Element => (
  <ul class="tags" part="tags" lang="en">
    {tags.map((tag) => (
      <li key={tag}>
        {'hrefOf' in target ? <a href={target.hrefOf(tag)}>{tag}</a> : <a {...toOpener(target.onOpen, tag)}>{tag}</a>}
      </li>
    ))}
  </ul>
);
