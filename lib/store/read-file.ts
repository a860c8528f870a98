import type { DigestFile } from '../digest/decode.ts';
import { toProblem, type Problem, type ProblemCode } from '../digest/problem.ts';
import { ARCHIVE_LIMITS, isArchive, type ArchiveLimits, type Member } from '../platform/archive.ts';
import type { OpenFile, ReadOptions, Texts } from './item.ts';

/** What is wrong with a file as a whole. */
export const toFault = (code: ProblemCode, file: string): Problem => toProblem(code, { file, line: 1, column: 1 });

/** The texts in an archive. */
const unpack = async ({ name, content }: OpenFile, { onProgress, onText, readArchive }: ReadOptions, limits: ArchiveLimits): Promise<Texts> => {
  const texts: DigestFile[] = [];
  const receive = (member: Member): void => {
    const text = { name: `${name}/${member.name}`, bytes: member.bytes };
    onText(text);
    texts.push(text);
  };
  const faults = await readArchive(content, receive, { onProgress, limits });
  return { texts, problems: faults.map((fault) => toFault(fault.fault, fault.name === '' ? name : `${name}/${fault.name}`)) };
};

/** The text of a file, or those of an archive. Rejects when it is gone. */
export const readFile = async (file: OpenFile, options: ReadOptions, limits = ARCHIVE_LIMITS): Promise<Texts> => {
  if (await isArchive(file.content)) return unpack(file, options, limits);
  const text = { name: file.name, bytes: new Uint8Array(await file.content.arrayBuffer()) };
  options.onText(text);
  return { texts: [text], problems: [] };
};
