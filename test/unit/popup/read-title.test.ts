import { expect, it } from 'vitest';
import { readTitle } from '../../../entrypoints/popup/read-title.ts';

it.each([
  ['[2402.06619] Aya Dataset: An Open Collection', 'Aya Dataset: An Open Collection'],
  ['Aya Dataset: An Open Collection', 'Aya Dataset: An Open Collection'],
  [' [cs/0112017] On [un]bracketed things ', 'On [un]bracketed things'],
  ['', ''],
])('the title of a tab called %j is %j', (tab, title) => {
  expect(readTitle(tab)).toBe(title);
});
