/** What a parser that goes back on itself would take for ever over, when it comes again and again. */
const UNITS = [
  '(', ')', '()', '((', '[', ']', '[[', '[[a]] ', '[a](', '{', '{"a":', '[1,', '* ', '*', '**', '_', '#', '#a', '#a ', '# ', '> ', '- ', ' ', '\t', '\u3000', '<english>', '</english>', '<', '<en', 'a@', 'a.', 'a-', 'a, ', ',',
  'https://', 'https://a.b ', 'arxiv.org/abs/', 'arxiv:', '0', '2402.', '2024-', '2024년 ', '\u0301', 'a\u0301', '가', 'ㄱ', 'ㄱㅏ', '가 ', '"', '“', "'", '\\', '\\"', '\\u', '---', '```', '|', ':', ': ', '$', 'a$', '^', '\\text', '\\text{', 'α', 'ﬁ', '😀', '\ud83d',
  'and ', ' & ', 'A and B ', '. ', '다. ', '저자:', '-', '-"', '\u200b', '\u0000', 'aA', '->', '%E0',
] as const;

/** The same a line each: what is looked for in lines is not looked for in one. */
const LINES = ['', '(', '(A)', '(A, B)', 'Title', '*T* (A)', '*T*', '#a', '# a', '## a', '> a', '- a', '* a', '가', '가 #a', 'https://a.b', 'https://arxiv.org/abs/2402.00001', '<english>', '</english>', '---', '```yaml gloss', '```', '2024년 2월 13일', '2024년 13월 40일', 'a: b', '  - a', '[', '{"a":1}', '{"title":"a","tags":["b"]}', '| a', '[[a]]', '\\'].map((line) => `${line}\n`);

/** Every unit, by what it is called in a failure. */
export const ATTACKS: readonly (readonly [name: string, unit: string])[] = [...UNITS, ...LINES].map((unit) => [JSON.stringify(unit), unit]);
