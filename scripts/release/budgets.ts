import { measureEntrypoints, measurePackage } from './sizes.ts';

/** Most bytes of script that each entrypoint may load first, and of the whole package; each file compressed by itself. */
const BUDGETS: Readonly<Record<string, number>> = {
  'content-scripts/arxiv': 12_000,
  popup: 89_000,
  library: 99_500,
  options: 72_000,
  package: 250_000,
};

/** What a budget is for, its limit, and what the built package takes of it. Bytes. */
export interface Spent {
  readonly name: string;
  readonly limit: number;
  /** `NaN` where there is no such entrypoint. */
  readonly bytes: number;
}

/** Every budget beside what the package in `folder` takes of it. */
export const readSpent = (folder: string): Spent[] => {
  const bytes = new Map(measureEntrypoints(folder).map(({ name, js }) => [name, js.gzip]));
  bytes.set('package', measurePackage(folder).gzip);
  return Object.entries(BUDGETS).map(([name, limit]) => ({ name, limit, bytes: bytes.get(name) ?? NaN }));
};

/** Whether a budget is kept; that of an entrypoint that is gone is not. */
export const isKept = ({ limit, bytes }: Spent): boolean => bytes <= limit;
