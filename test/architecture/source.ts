import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { parseSync } from 'vite';

/** A node of a syntax tree, as the parser gives it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A source file and what the rules look at. */
export interface Source {
  /** From the top of the project, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** What it imports: a path of the project, or a package's specifier. */
  readonly imports: readonly string[];
  readonly functionLines: readonly number[];
  readonly mostParameters: number;
  readonly hasDefaultExport: boolean;
  /** Uses of `any`, of `!`, and of `as` that is not `as const`. */
  readonly escapes: readonly string[];
  /** Words that a reader would see and no message file has: in markup, and in what is read aloud or shown on hover. */
  readonly bareWords: readonly string[];
  /** What makes markup or code of a text. */
  readonly markupMakers: readonly string[];
}

export const ROOT = resolve(import.meta.dirname, '../..');

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const walk = (value: unknown, visit: (node: Node) => void): void => {
  if (Array.isArray(value)) for (const element of value) walk(element, visit);
  if (!isNode(value)) return;
  visit(value);
  for (const field of Object.values(value)) walk(field, visit);
};

const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration']);
const IMPORTS = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']);

const SAID = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);
const WORD = /\p{L}{2,}/u;

const bareWordOf = (node: Node): string | undefined => {
  if (node.type === 'JSXText' && WORD.test(String(node.value))) return String(node.value).trim();
  if (node.type !== 'JSXAttribute' || !isNode(node.name) || !SAID.has(String(node.name.name)) || !isNode(node.value)) return undefined;
  return node.value.type === 'Literal' && WORD.test(String(node.value.value)) ? String(node.value.value) : undefined;
};

const MARKUP_MAKERS = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'setHTMLUnsafe', 'createContextualFragment', 'eval', 'Function']);

const markupMakerOf = (node: Node): string | undefined =>
  (node.type === 'Identifier' || node.type === 'JSXIdentifier') && MARKUP_MAKERS.has(String(node.name)) ? String(node.name) : undefined;

const countLines = (text: string): number => text.split('\n').length;

const toImport = (path: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(dirname(path), specifier.replace(/\?.*$/, '')) : specifier;

const specifierOf = (node: Node): string | undefined =>
  IMPORTS.has(node.type) && isNode(node.source) ? String(node.source.value) : undefined;

const escapeOf = (node: Node, text: string): string | undefined => {
  if (node.type === 'TSAnyKeyword') return 'any';
  if (node.type === 'TSNonNullExpression') return '!';
  if (node.type !== 'TSAsExpression' || !isNode(node.typeAnnotation)) return undefined;
  const type = text.slice(node.typeAnnotation.start, node.typeAnnotation.end);
  return type === 'const' ? undefined : `as ${type}`;
};

/** Reads one file's text as the rules see it. */
export const toSource = (path: string, text: string): Source => {
  const { program } = parseSync(path, text);
  const [imports, functionLines, escapes, bareWords, markupMakers]: [string[], number[], string[], string[], string[]] = [[], [], [], [], []];
  let [mostParameters, hasDefaultExport] = [0, false];
  walk(program, (node) => {
    const specifier = specifierOf(node);
    const escape = escapeOf(node, text);
    if (specifier !== undefined) imports.push(toImport(path, specifier));
    if (escape !== undefined) escapes.push(escape);
    bareWords.push(...[bareWordOf(node)].filter((word) => word !== undefined));
    markupMakers.push(...[markupMakerOf(node)].filter((maker) => maker !== undefined));
    if (node.type === 'ExportDefaultDeclaration') hasDefaultExport = true;
    if (!FUNCTIONS.has(node.type)) return;
    functionLines.push(countLines(text.slice(node.start, node.end)));
    mostParameters = Math.max(mostParameters, Array.isArray(node.params) ? node.params.length : 0);
  });
  return { path, lines: countLines(text) - 1, imports, functionLines, mostParameters, hasDefaultExport, escapes, bareWords, markupMakers };
};

/** Every source file of the product. */
export const readSources = (): Source[] =>
  ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => toSource(path, readFileSync(join(ROOT, path), 'utf8'))),
  );
