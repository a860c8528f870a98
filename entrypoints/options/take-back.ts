import { withDatabase } from '../../lib/store/database.ts';
import { readSources } from '../../lib/store/parse-source.ts';
import { startImportClient } from './import-client.ts';

/** The numbers of all imports that are stored. */
export const readImportNumbers = (): Promise<number[]> =>
  withDatabase(async (database) => (await readSources(database)).map(({ importNumber }) => importNumber));

/** Removes the import that has come beside the `known` ones, where there is one. */
export const takeBack = async (known: readonly number[]): Promise<void> => {
  const added = (await readImportNumbers()).find((number) => !known.includes(number));
  if (added === undefined) return;
  const client = startImportClient(() => {});
  await client.ask({ call: 'remove', by: 'importNumber', number: added });
  client.stop();
};
