import { readFileSync, writeFileSync } from 'node:fs';

/** Damages a file as a bad disk does: bytes here and there in its second quarter are others. */
export const flipBytes = (file: string): void => {
  const bytes = readFileSync(file);
  for (let place = bytes.length >> 2; place < bytes.length >> 1; place += 97) bytes[place] = ~(bytes[place] ?? 0);
  writeFileSync(file, bytes);
};
