import type { Source } from '../../lib/digest/source.ts';
import { withDatabase } from '../../lib/store/database.ts';
import { readKnown } from '../../lib/store/known-sources.ts';
import { readSources } from '../../lib/store/parse-source.ts';
import { BUNDLE_SOURCE } from '../../lib/store/source-range.ts';
import { startImportClient, type Answer } from './import-client.ts';

// A number may be given again when what had it is gone.
const toName = ({ number, at }: Source): string => `${number} ${at}`;

/** What names each source, also those that the database has lost and may get back at any time. */
export const readKnownNames = async (): Promise<string[]> => (await withDatabase(readKnown)).map(toName);

/** Removes the import that has come beside the `known` sources; gives the answer, or `null` where there is none to remove. */
export const takeBack = async (known: readonly string[]): Promise<Answer | null> => {
  const imported = (await withDatabase(readSources)).filter(({ number }) => number !== BUNDLE_SOURCE);
  const added = imported.find((source) => !known.includes(toName(source)));
  if (added === undefined) return null;
  const client = startImportClient(() => {});
  const answer = await client.ask({ call: 'remove', by: 'importNumber', number: added.importNumber });
  client.stop();
  return answer;
};
