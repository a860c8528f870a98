import { toSearchPlace, type Place, type SearchPlace } from '../../lib/links/place.ts';
import type { Found } from '../../lib/search/found.ts';
import { readLibraryDay, type LibraryDay } from '../../lib/store/library-day.ts';
import { readLibraryRelations, type LibraryRelations } from '../../lib/store/library-relations.ts';
import { readLibraryTag, type LibraryTag } from '../../lib/store/library-tag.ts';
import { readLibraryTimeline, type LibraryTimeline } from '../../lib/store/library-timeline.ts';
import type { Search } from '../../lib/store/search.ts';
import type { StoreTrouble } from '../../lib/store/trouble.ts';
import { withShelf } from '../../lib/store/with-shelf.ts';

/** What a place of the library shows. */
export type Content =
  | { readonly by: 'day'; readonly day: LibraryDay }
  | { readonly by: 'tag'; readonly tag: LibraryTag }
  | { readonly by: 'paper'; readonly relations: LibraryRelations }
  | { readonly by: 'search'; readonly place: SearchPlace; readonly found: Found }
  | { readonly by: 'timeline'; readonly timeline: LibraryTimeline }
  | { readonly by: 'nowhere' }
  /** What is there cannot be read. */
  | { readonly by: 'unread' };

/** A content, and why it is not from the database where it is not. */
export interface Answer {
  readonly content: Content;
  readonly trouble: StoreTrouble | null;
}

const findIn = async (search: Search, place: SearchPlace): Promise<Content> => {
  const { text, tags, years, sort, isLiteral } = place;
  return { by: 'search', place, found: await search.find({ text, tags, years, sort, isLiteral }) };
};

const readFromIndex = (place: Exclude<Place, { by: 'day' | 'paper' }>, search: Search): Content | Promise<Content> => {
  switch (place.by) {
    case 'tag':
      return readLibraryTag(search, place.tag).then((tag) => ({ by: 'tag', tag }));
    case 'search':
      return findIn(search, place);
    case 'timeline':
      return readLibraryTimeline(search, place.tags).then((timeline) => ({ by: 'timeline', timeline }));
    default:
      return { by: 'nowhere' };
  }
};

// Where no entry has a day there is no newest digest: everything is shown instead.
const readDay = async (asked: string | null, opening: Promise<Search>): Promise<Answer> => {
  const { value: day, trouble } = await withShelf((shelf) => readLibraryDay(shelf, asked));
  const search = day.day === null ? await opening : null;
  return { content: search !== null && search.size > 0 ? await findIn(search, toSearchPlace('')) : { by: 'day', day }, trouble };
};

/** Reads what a place shows. Days and papers come from the store and do not wait for the index. */
export const readContent = async (place: Place, opening: Promise<Search>): Promise<Answer> => {
  if (place.by === 'day') return readDay(place.day, opening);
  if (place.by === 'paper') {
    const { value: relations, trouble } = await withShelf((shelf) => readLibraryRelations(shelf, place));
    return { content: { by: 'paper', relations }, trouble };
  }
  const search = await opening;
  return { content: await readFromIndex(place, search), trouble: search.trouble };
};
