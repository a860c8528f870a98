import type { Source } from './source.ts';

/** A rule broken: by which file, and how. */
export type Violation = string;

/** What any file may import. */
const EVERYONES = new Set(['lib/result.ts', 'lib/fault.ts']);
const CORE = ['lib/arxiv', 'lib/digest', 'lib/match', 'lib/search', 'lib/links'];

/** What each folder may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/arxiv': [],
  'lib/digest': ['lib/arxiv'],
  'lib/match': ['lib/arxiv', 'lib/digest'],
  'lib/search': ['lib/arxiv', 'lib/digest'],
  'lib/links': ['lib/arxiv', 'lib/digest'],
  'lib/platform': ['assets'],
  'lib/store': [...CORE, 'lib/platform'],
  'lib/messages': [...CORE, 'lib/platform'],
  components: [...CORE, 'lib/platform/i18n.ts'],
};
const SURFACES = [...CORE, 'lib/store', 'lib/messages', 'lib/platform', 'components'];

/** Each outside thing and the only files that may import it. */
const DOORS: readonly (readonly [specifier: RegExp, doors: RegExp])[] = [
  [/^webextension-polyfill$/, /^lib\/platform\/(browser|native-browser)\.ts$|^lib\/messages\/answer\.ts$|^entrypoints\/background\//],
  [/^idb$/, /^lib\/store\/database\.ts$/],
  [/^wxt\//, /^entrypoints\//],
  [/^preact/, /^(components|entrypoints)\//],
];

const WANTS_DEFAULT = /^entrypoints\/(background|[\w.]+\.content)\/index\.ts$|^lib\/platform\/native-browser\.ts$/;
const BAD_NAMES = /(^|\/)(utils?|helpers?|common|types)\.tsx?$/;
/** A brand, a value that the parser of a format has just checked, a tag of the DOM: where a type cannot be proved. */
const MAY_CAST = new Set(['lib/arxiv/arxiv-id.ts', 'lib/platform/light-jsx.ts', 'lib/store/database.ts']);

const folderOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' || top === 'entrypoints' ? `${top}/${second}` : top;
};

const isUnder = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

const isAllowed = (from: string, to: string): boolean => {
  if (EVERYONES.has(to) || folderOf(from) === folderOf(to) || to.endsWith('.css')) return true;
  const places = from.startsWith('entrypoints/') ? SURFACES : MAY_IMPORT[folderOf(from)] ?? [];
  return places.some((place) => isUnder(to, place));
};

const isOwn = (specifier: string): boolean => /^(lib|components|entrypoints|assets)\//.test(specifier);

const isClosedTo = (from: string, specifier: string): boolean => {
  const door = DOORS.find(([outside]) => outside.test(specifier));
  return door === undefined ? true : !door[1].test(from);
};

/** Imports that go up, sideways, or past a door. */
export const findBadImports = (sources: readonly Source[]): Violation[] =>
  sources.flatMap(({ path, imports }) =>
    imports
      .filter((specifier) => (isOwn(specifier) ? !isAllowed(path, specifier) : isClosedTo(path, specifier)))
      .map((specifier) => `${path} imports ${specifier}`),
  );

/** Files that import each other round in a circle. */
export const findCycles = (sources: readonly Source[]): Violation[] => {
  const graph = new Map(sources.map(({ path, imports }) => [path, imports.filter((specifier) => specifier !== path)]));
  const done = new Set<string>();
  const cycles: Violation[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
};

/** Default exports where WXT wants none, names that say nothing, types escaped from. */
export const findBadHabits = (sources: readonly Source[]): Violation[] =>
  sources.flatMap(({ path, hasDefaultExport, escapes, mostParameters }) => [
    ...(hasDefaultExport && !WANTS_DEFAULT.test(path) ? [`${path} has a default export`] : []),
    ...(BAD_NAMES.test(path) ? [`${path} has a name that says nothing`] : []),
    ...(mostParameters > 3 ? [`${path} has a function of ${mostParameters} parameters`] : []),
    ...escapes.filter((escape) => !escape.startsWith('as') || !MAY_CAST.has(path)).map((escape) => `${path} uses ${escape}`),
  ]);

/** Names, which are the same in every language. */
const NAMES = /곁글|Gloss|arXiv/g;

/** Words that are in no message file, and ways to make more of a text than a text. */
export const findBareTexts = (sources: readonly Source[]): Violation[] =>
  sources.flatMap(({ path, bareWords, markupMakers }) => [
    ...bareWords.filter((word) => /\p{L}{2,}/u.test(word.replace(NAMES, ''))).map((word) => `${path} says "${word}" itself`),
    ...markupMakers.map((maker) => `${path} uses ${maker}`),
  ]);

/** The value below which `share` of the numbers lie. */
const toQuantile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(share * (numbers.length - 1))] ?? 0;

const measure = (name: string, numbers: readonly number[], [median, p90, ceiling]: readonly [number, number, number]): Violation[] =>
  ([['median', 0.5, median], ['p90', 0.9, p90], ['ceiling', 1, ceiling]] as const).flatMap(([what, share, limit]) => {
    const value = toQuantile(numbers, share);
    return value > limit ? [`${name}: ${what} ${value} > ${limit}`] : [];
  });

/** Lengths over budget, of files and of functions. */
export const findLongTails = (sources: readonly Source[]): Violation[] => [
  ...measure('lines a file', sources.map(({ lines }) => lines), [50, 120, 180]),
  ...measure('lines a function', sources.flatMap(({ functionLines }) => functionLines), [10, 25, 50]),
];
