import { describe, expect, it } from 'vitest';
import { findBadHabits, findBadImports, findBareTexts, findCycles, findLongTails } from './architecture/rules.ts';
import { readSources, toSource } from './architecture/source.ts';

const sources = readSources();

describe('the project', () => {
  it('is looked at', () => {
    expect(sources.length).toBeGreaterThan(50);
  });
  it('imports downwards only, and outside things through their doors', () => {
    expect(findBadImports(sources)).toEqual([]);
  });
  it('has no import cycle', () => {
    expect(findCycles(sources)).toEqual([]);
  });
  it('keeps its habits', () => {
    expect(findBadHabits(sources)).toEqual([]);
  });
  it('says nothing itself, and makes no markup of a text', () => {
    expect(findBareTexts(sources)).toEqual([]);
  });
  it('keeps files and functions short', () => {
    expect(findLongTails(sources)).toEqual([]);
  });
});

describe('the rules see', () => {
  const imports = (path: string, ...specifiers: string[]) =>
    findBadImports([toSource(path, specifiers.map((specifier) => `import '${specifier}';`).join('\n'))]);

  it.each([
    ['the core importing an edge', 'lib/match/x.ts', '../store/shelf.ts'],
    ['a part of the core importing its neighbour', 'lib/match/x.ts', '../links/mentions.ts'],
    ['the digest importing matching', 'lib/digest/x.ts', '../match/names.ts'],
    ['the core importing a package', 'lib/digest/x.ts', 'idb'],
    ['a component importing the store', 'components/x.tsx', '../lib/store/shelf.ts'],
    ['a component importing more of the platform than words', 'components/x.tsx', '../lib/platform/browser.ts'],
    ['a surface importing another', 'entrypoints/options/x.ts', '../library/use-library.ts'],
    ['the store importing messages', 'lib/store/x.ts', '../messages/ask.ts'],
    ['idb past its door', 'lib/store/shelf.ts', 'idb'],
    ['the polyfill past its door', 'lib/store/x.ts', 'webextension-polyfill'],
    ['wxt outside the surfaces', 'lib/platform/x.ts', 'wxt/browser'],
    ['preact in a library', 'lib/store/x.ts', 'preact/hooks'],
    ['any other package', 'components/x.tsx', 'left-pad'],
  ])('%s', (_, path, specifier) => {
    expect(imports(path, specifier)).toHaveLength(1);
  });

  it('nothing wrong with what is allowed', () => {
    expect(imports('lib/store/x.ts', '../digest/title-key.ts', '../platform/browser.ts', '../result.ts')).toEqual([]);
    expect(imports('entrypoints/options/x.tsx', '../../components/Mark.tsx', '../../lib/store/shelf.ts', 'preact')).toEqual([]);
  });

  it('a circle of three', () => {
    const circle = ['a', 'b', 'c'].map((name, place) => toSource(`lib/arxiv/${name}.ts`, `import './${'bca'.charAt(place)}.ts';`));
    expect(findCycles(circle)).toEqual(['lib/arxiv/a.ts → lib/arxiv/b.ts → lib/arxiv/c.ts → lib/arxiv/a.ts']);
  });

  it.each([
    ['a default export', 'export default 1;'],
    ['any', 'const x: any = 1;'],
    ['a cast', 'const x = y as string;'],
    ['a bang', 'const x = y!;'],
    ['four parameters', 'const f = (a: 1, b: 2, c: 3, d: 4) => a;'],
  ])('%s', (_, text) => {
    expect(findBadHabits([toSource('lib/digest/x.ts', text)])).toHaveLength(1);
  });

  it.each([
    ['words in markup', 'const x = <p>Nothing found</p>;'],
    ['words that are read aloud', 'const x = <p aria-label="찾기">{t}</p>;'],
    ['words in a field', 'const x = <input placeholder="Search" />;'],
    ['markup of a text', 'element.innerHTML = text;'],
    ['markup of a text in a component', 'const x = <p dangerouslySetInnerHTML={text} />;'],
    ['code of a text', 'eval(text);'],
  ])('%s', (_, text) => {
    expect(findBareTexts([toSource('components/x.tsx', text)])).toHaveLength(1);
  });

  it('nothing wrong with a name, a sign, and words of the message files', () => {
    expect(findBareTexts([toSource('components/x.tsx', 'const x = <p aria-label={t("a")} class="note">곁글 · {t("b")} →</p>;')])).toEqual([]);
  });

  it('a name that says nothing', () => {
    expect(findBadHabits([toSource('lib/digest/utils.ts', '')])).toHaveLength(1);
  });

  it('a long file and a long function', () => {
    const text = `const f = () => {\n${'x();\n'.repeat(190)}};\n`;
    expect(findLongTails([toSource('lib/digest/x.ts', text)])).toHaveLength(6);
  });
});
