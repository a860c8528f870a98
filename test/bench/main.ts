import { mkdirSync, writeFileSync } from 'node:fs';
import { isMissed, toLine, type Figure } from './figures.ts';
import { measureImports } from './imports.ts';
import { measurePages } from './pages.ts';

const PARTS: Readonly<Record<string, () => Promise<Figure[]>>> = { pages: measurePages, imports: measureImports };

const measure = async (names: readonly string[]): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const name of names) {
    const part = PARTS[name];
    if (part === undefined) throw new Error(`no part "${name}"; there are: ${Object.keys(PARTS).join(', ')}`);
    const measured = await part();
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
