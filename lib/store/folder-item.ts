import type { Item, ItemFile } from './item.ts';

/** A folder inside, whose name ends in a slash, is one that could not be opened. */
const DIGEST = /(?:\.(?:txt|md|markdown|jsonl?|zip)|\/)$/i;
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/;

/** Whether a file or, with a slash at its end, a folder is none that a reader sees; by its path. */
export const isHidden = (name: string): boolean => HIDDEN.test(name);

const isDigest = ({ name }: ItemFile): boolean => DIGEST.test(name) && !isHidden(name);

/** Many files as one item, always in the same order. */
export const toManyItem = (name: string, files: readonly ItemFile[]): Item =>
  ({ name, kind: 'folder', files: files.toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name))) });

/** All files of a folder as one item, of which it has those that may be digests. */
export const toFolderItem = (name: string, files: readonly ItemFile[]): Item => toManyItem(name, files.filter(isDigest));
