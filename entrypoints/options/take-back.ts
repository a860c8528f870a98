import { withDatabase } from '../../lib/store/database.ts';
import { readSources } from '../../lib/store/parse-source.ts';
import { startImportClient, type Answer } from './import-client.ts';

/** The numbers of all imports that are stored. */
export const readImportNumbers = (): Promise<number[]> =>
  withDatabase(async (database) => (await readSources(database)).map(({ importNumber }) => importNumber));

/** Removes the import that has come beside the `known` ones; gives the answer, or `null` where there is none to remove. */
export const takeBack = async (known: readonly number[]): Promise<Answer | null> => {
  const added = (await readImportNumbers()).find((number) => !known.includes(number));
  if (added === undefined) return null;
  const client = startImportClient(() => {});
  const answer = await client.ask({ call: 'remove', by: 'importNumber', number: added });
  client.stop();
  return answer;
};
