import { resolve } from 'node:path';
import { UsageError } from './arguments.ts';

const isOfDisk = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

/**
 * Does `read` with the path of a file as it was given: `npm run` changes the folder. What the disk says against it is
 * thrown as a {@link UsageError} with the file's name.
 */
export const withFile = async <T>(file: string, read: (path: string) => T | Promise<T>): Promise<T> => {
  try {
    return await read(resolve(process.env.INIT_CWD ?? '.', file));
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    throw new UsageError(error.code === 'ENOENT' ? `no such file: ${file}` : `cannot read ${file}`);
  }
};
