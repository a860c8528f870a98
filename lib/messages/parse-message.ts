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

// Each field is read once: what was looked at is what is handed on.
const parsePaper = (value: unknown): Paper | undefined => {
  if (!isRecord(value)) return undefined;
  const { arxivId, title, authors, abstract } = value;
  if (!isText(arxivId) || !isText(title) || !isText(abstract)) return undefined;
  const id = parseArxivId(arxivId);
  if (id !== arxivId || id === undefined) return undefined;
  if (!Array.isArray(authors) || authors.length > MOST_AUTHORS || !authors.every(isText)) return undefined;
  return { arxivId: id, title, authors, abstract };
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
