import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isMissed, toLine, type Figure } from './figures.ts';
import { accept, judge, toRemark, type Baseline } from './gate.ts';
import { measureImports } from './imports.ts';
import { measurePages } from './pages.ts';
import { measureSearchCosts } from './search-costs.ts';
import { measureLibrary } from './search-library.ts';
import { measurePopup } from './search-popup.ts';
import { measureSearchQuality } from './search-quality.ts';

const ACCEPT = '--accept';

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

const BASELINE = 'test/bench/baseline.json';

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const readBaseline = (): Baseline => JSON.parse(readFileSync(BASELINE, 'utf8'));

/** Says of which figures there is anything to say, and how many of them break their limit. */
const sayWhatIsNotMet = (figures: readonly Figure[], baseline: Baseline): number => {
  const remarks = figures.map((figure) => toRemark(figure, baseline)).filter((remark) => remark !== null);
  for (const remark of remarks) console.log(remark);
  return figures.filter((figure) => judge(figure, baseline) === 'broken').length;
};

/**
 * Measures the parts named, or all; prints a table, and writes `.output/bench.json`. Fails where a figure misses its limit by
 * more than its noise, and says what is worse than the baseline; with `--accept` that becomes what this run came to.
 */
export const main = async (words: readonly string[]): Promise<void> => {
  const names = words.filter((word) => word !== ACCEPT);
  const figures = await measure(names.length > 0 ? names : Object.keys(PARTS));
  mkdirSync('.output', { recursive: true });
  writeFileSync('.output/bench.json', toJson(figures.map((figure) => ({ ...figure, missed: isMissed(figure) }))));
  if (words.includes(ACCEPT)) writeFileSync(BASELINE, toJson(accept(readBaseline(), figures)));
  const broken = sayWhatIsNotMet(figures, readBaseline());
  console.log(`${figures.filter(({ limit }) => limit !== null).length - broken} passed, ${broken} failed`);
  process.exitCode = broken === 0 ? 0 : 1;
};
