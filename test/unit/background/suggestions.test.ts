import { describe, expect, it } from 'vitest';
import { escapeXml, toDestination, toFirstKey, toSuggestion } from '../../../entrypoints/background/suggestions.ts';
import { WORDS } from '../../../lib/platform/words.ts';
import { toEntry, toPaper } from '../../fixtures/entries.ts';

const root = 'chrome-extension://x/';
const matcher = { needs: [], tags: [] };
const { arxivId } = toPaper({});

describe('a line under the address bar', () => {
  it('is XML without anything that XML cannot have', () => {
    expect(escapeXml('a < b & "c" > \'d\'\u0000\uD800')).toBe('a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;');
    const entry = toEntry({ arxivIds: [arxivId], title: '<url>Q&A</url>', date: '2024-02-13' });
    expect(toSuggestion(entry, matcher, { script: 'xml', root })).toEqual({
      content: `https://arxiv.org/abs/${arxivId}`,
      description: '&lt;url&gt;Q&amp;A&lt;/url&gt; <dim>2024-02-13</dim>',
    });
  });

  it('is text where that is shown as it is', () => {
    expect(toSuggestion(toEntry({ title: 'Q&A', date: '2024-02-13', url: 'https://example.org/p' }), matcher, { script: 'text', root })).toEqual({
      content: 'https://example.org/p',
      description: 'Q&A · 2024-02-13',
    });
    expect(toSuggestion(toEntry({ title: 'Nowhere to be found' }), matcher, { script: 'text', root }).content).toContain(`${root}library.html#/paper/title:`);
    expect(toSuggestion(toEntry({ arxivIds: [arxivId] }), matcher, { script: 'text', root }).description).toBe(`arXiv:${arxivId}`);
  });
});

describe('a text from the address bar', () => {
  const offered = new Set(['https://example.org/p']);

  it.each([
    ['https://example.org/p', 'https://example.org/p'],
    ['https://example.org/q', `${root}library.html#/search/https%3A%2F%2Fexample.org%2Fq`],
    ['https://arxiv.org/pdf/2402.06619v2', 'https://arxiv.org/abs/2402.06619'],
    [' arXiv:2402.06619 ', 'https://arxiv.org/abs/2402.06619'],
    ['세분화 moe', `${root}library.html#/search/%EC%84%B8%EB%B6%84%ED%99%94%20moe`],
    [' ', `${root}library.html`],
    [`${root}library.html#/paper/title:nowhere`, `${root}library.html#/paper/title:nowhere`],
    [`${root}options.html`, `${root}library.html#/search/chrome-extension%3A%2F%2Fx%2Foptions.html`],
    [`${root}library.html.example/#/`, `${root}library.html#/search/chrome-extension%3A%2F%2Fx%2Flibrary.html.example%2F%23%2F`],
    ['javascript:alert(1)', `${root}library.html#/search/javascript%3Aalert(1)`],
  ])('%s leads to %s', (text, url) => {
    expect(toDestination(text, { root, offered })).toBe(url);
  });
});

describe('the first line under the address bar', () => {
  it.each(['ko', 'en'] as const)('has what was typed put in by the browser where that does so, and else stands without it: %s', (language) => {
    for (const hasFound of [true, false]) {
      expect(WORDS[language][toFirstKey('xml', hasFound)]).toContain('%s');
      expect(WORDS[language][toFirstKey('text', hasFound)]).toMatch(/^[^%]+[가-힣a-z]$/);
    }
  });
});
