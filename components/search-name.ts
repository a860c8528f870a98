/** A field that digests are searched from. One name in both languages: whoever drives a page by names need not know which it speaks. */
export const SEARCH_NAME = '검색 · Search';
