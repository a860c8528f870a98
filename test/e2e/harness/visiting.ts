import { answerArxiv } from '../../fixtures/pages.ts';
import { readSeed } from '../../fixtures/seed.ts';
import type { Answer } from './network.ts';

/** Visits of a reader who reads much. */
export const VISITS = 200;
/** Visits after which Gloss itself is used, once in {@link VISIT_ROUND}. */
const FIRST_USE = 10;
const VISIT_ROUND = 20;

/** Pages with a card and pages without one, a redesign, a 404, and what is no abstract page. */
export const PATHS = [
  ...readSeed().entries.map(({ arxivIds: [id] }) => `/abs/${id}`),
  ...['/abs/2402.00001', '/abs/2301.00002', '/abs/hep-th/9901001', '/abs/0704.0615', '/abs/2402.06782v4', '/abs?id=2402.06619', '/abs/2402.07871?redesign', '/abs/2402.99999', '/list/cs.CL/recent'],
];

/** The paths that are visited, in order, and before which of them Gloss itself is used. */
export const TRIP = Array.from({ length: VISITS }, (_, visit) =>
  ({ path: PATHS[visit % PATHS.length] ?? '', isAfterUse: visit % VISIT_ROUND === FIRST_USE }));

/** The same arXiv, at no distance. */
export const answerAtOnce = (path: string): Answer => {
  const reply = answerArxiv(path);
  return reply && { ...reply, delay: 0 };
};
