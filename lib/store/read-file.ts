import type { DigestFile } from '../digest/decode.ts';
import { toProblem, type Problem, type ProblemCode } from '../digest/problem.ts';
import { isArchive, readArchive, type Member, type ReadOptions } from '../platform/archive.ts';
import { LARGEST, type ItemFile, type Texts } from './item.ts';

/** What is wrong with a file as a whole. */
export const toFault = (code: ProblemCode, file: string): Problem => toProblem(code, { file, line: 1, column: 1 });

/** The texts in an archive. */
const unpack = async ({ name, content }: ItemFile, options: ReadOptions): Promise<Texts> => {
  const texts: DigestFile[] = [];
  const receive = (member: Member): void => void texts.push({ name: `${name}/${member.name}`, bytes: member.bytes });
  const faults = await readArchive(content, receive, options);
  return { texts, problems: faults.map((fault) => toFault(fault.fault, fault.name === '' ? name : `${name}/${fault.name}`)) };
};

/** The text of a file, or those of an archive. */
export const readFile = async (file: ItemFile, options: ReadOptions = {}): Promise<Texts> => {
  // A size is known before a byte is read: a browser gives back an empty text for what is too large for it.
  if (file.content.size > LARGEST) return { texts: [], problems: [toFault('file-too-large', file.name)] };
  if (await isArchive(file.content)) return unpack(file, options);
  return { texts: [{ name: file.name, bytes: new Uint8Array(await file.content.arrayBuffer()) }], problems: [] };
};
