// Another scheme, or a user before the host, is no address of a paper.
const ADDRESS = /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i;

/** Whose host is made of plain words and a name that is no number: one of these can always be parsed. */
const PLAIN = /^https?:\/\/(?:[a-z0-9]+\.)+[a-z]{2,}(?:[/?#]|$)/i;

/** Longer than any address that leads to a paper, in UTF-16 units. */
const LONGEST = 2_000;

/**
 * A web address as written, `null` for any other text: another scheme, a user before the host, spaces, 2,000 characters, a
 * host or port that there cannot be.
 */
export const parseAddress = (text: string): string | null =>
  text.length <= LONGEST && ADDRESS.test(text) && (PLAIN.test(text) || URL.canParse(text)) ? text : null;
