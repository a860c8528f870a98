import { mkdirSync, writeFileSync } from 'node:fs';
import { isMissed, toLine, type Figure } from './figures.ts';
import { measureImports } from './imports.ts';
import { measurePages } from './pages.ts';
import { measureSearchCosts } from './search-costs.ts';
import { measureLibrary } from './search-library.ts';
import { measurePopup } from './search-popup.ts';
import { measureSearchQuality } from './search-quality.ts';

const PARTS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  pages: measurePages,
  imports: measureImports,
  'search-quality': measureSearchQuality,
  'search-costs': measureSearchCosts,
  'search-popup': measurePopup,
  'search-library': measureLibrary,
};

/** The parts that a name means: `search` all that begin so. */
const toParts = (name: string): string[] => {
  const parts = Object.keys(PARTS).filter((part) => part === name || part.startsWith(`${name}-`));
  if (parts.length === 0) throw new Error(`no part "${name}"; there are: ${Object.keys(PARTS).join(', ')}`);
  return parts;
};

const measure = async (names: readonly string[]): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const name of names.flatMap(toParts)) {
    const measured = (await PARTS[name]?.()) ?? [];
    for (const figure of measured) console.log(toLine(figure));
    figures.push(...measured);
  }
  return figures;
};

/** Measures the parts named, or all; prints a table, and writes `.output/bench.json`. Figures that miss their budget are marked. */
export const main = async (names: readonly string[]): Promise<void> => {
  const figures = await measure(names.length > 0 ? names : Object.keys(PARTS));
  mkdirSync('.output', { recursive: true });
  writeFileSync('.output/bench.json', `${JSON.stringify(figures.map((figure) => ({ ...figure, missed: isMissed(figure) })), null, 2)}\n`);
};
