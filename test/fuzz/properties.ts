import { ADDRESSES } from './addresses.ts';
import { ARCHIVES } from './archives.ts';
import { DIGESTS } from './digests.ts';
import { EXPORTS } from './exports.ts';
import { JSONS } from './json.ts';
import { LINES } from './lines.ts';
import { MATCHES } from './matches.ts';
import { MESSAGES } from './messages.ts';
import type { Property } from './property.ts';
import { QUERIES } from './queries.ts';
import { STORED } from './stored.ts';

/** Every property that fast-check tries. */
export const PROPERTIES: readonly Property[] =
  [DIGESTS, JSONS, LINES, ARCHIVES, QUERIES, MATCHES, MESSAGES, ADDRESSES, EXPORTS, STORED].flat();
