import { parseArxivId } from '../arxiv/arxiv-id.ts';
import type { Paper } from '../arxiv/paper.ts';
import type { OwnPage, Protocol } from './protocol.ts';

/** A message that has been looked at: its value is what its name says. */
export type Message = { [Name in keyof Protocol]: { name: Name; value: Parameters<Protocol[Name]>[0] } }[keyof Protocol];

const MOST_PAPERS = 100;
const LONGEST_TEXT = 20_000;
/** arXiv's longest author list has 2,833 names. */
const MOST_AUTHORS = 5_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;

const parsePaper = (value: unknown): Paper | undefined => {
  if (!isRecord(value) || !isText(value.arxivId) || !isText(value.title) || !isText(value.abstract)) return undefined;
  const arxivId = parseArxivId(value.arxivId);
  if (arxivId !== value.arxivId || arxivId === undefined) return undefined;
  if (!Array.isArray(value.authors) || value.authors.length > MOST_AUTHORS || !value.authors.every(isText)) return undefined;
  return { arxivId, title: value.title, authors: value.authors, abstract: value.abstract };
};

const parsePapers = (value: unknown): Paper[] | undefined => {
  if (!Array.isArray(value) || value.length > MOST_PAPERS) return undefined;
  const papers = value.map(parsePaper).filter((paper) => paper !== undefined);
  return papers.length === value.length ? papers : undefined;
};

const isOwnPage = (value: unknown): value is OwnPage =>
  isText(value) && (value === 'options' || value.startsWith('library#/'));

/** Reads a message that came from another context. `undefined` for anything that {@link Protocol} does not have. */
export const parseMessage = (value: unknown): Message | undefined => {
  if (!isRecord(value)) return undefined;
  if (value.name === 'openPage' && isOwnPage(value.value)) return { name: 'openPage', value: value.value };
  const papers = value.name === 'lookUp' ? parsePapers(value.value) : undefined;
  return papers && { name: 'lookUp', value: papers };
};
