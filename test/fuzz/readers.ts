import { isAuthorLine, lookLikeNames, parseAuthors } from '../../lib/digest/authors.ts';
import { parseFrontMatter } from '../../lib/digest/front-matter.ts';
import { parseJsonText } from '../../lib/digest/json-text.ts';
import { toLines, toParagraphs, toSingleLine } from '../../lib/digest/lines.ts';
import { parseDigest } from '../../lib/digest/parse.ts';
import { splitAtNames } from '../../lib/digest/split-at-names.ts';
import { parseTags } from '../../lib/digest/tags.ts';
import { takeTags } from '../../lib/digest/take-tags.ts';
import { toTitleKey } from '../../lib/digest/title-key.ts';
import { toBibtex } from '../../lib/digest/to-bibtex.ts';
import { toCanonical } from '../../lib/digest/to-canonical.ts';
import { toCsl } from '../../lib/digest/to-csl.ts';
import { toNoteNamer } from '../../lib/digest/to-file-name.ts';
import { toMarkdown } from '../../lib/digest/to-markdown.ts';
import { toNote, toSection } from '../../lib/digest/to-note.ts';
import { toReferenceMaker } from '../../lib/digest/to-reference.ts';
import { toTex } from '../../lib/digest/to-tex.ts';
import { diffWords } from '../../lib/digest/word-diff.ts';
import { parseArxivId } from '../../lib/arxiv/arxiv-id.ts';
import { parseArxivUrl } from '../../lib/arxiv/arxiv-url.ts';
import { findArxivIds } from '../../lib/arxiv/find-arxiv-ids.ts';
import { parseInline } from '../../lib/links/parse-inline.ts';
import { parsePlace } from '../../lib/links/place.ts';
import { quoteMention } from '../../lib/links/quote-mention.ts';
import { toHints } from '../../lib/match/hints.ts';
import { matchPaper } from '../../lib/match/match-paper.ts';
import { parseMessage } from '../../lib/messages/parse-message.ts';
import { inflate } from '../../lib/platform/archive-inflate.ts';
import { readArchive } from '../../lib/platform/archive.ts';
import { buildSegment } from '../../lib/search/build-segment.ts';
import { markHits } from '../../lib/search/mark.ts';
import { parseQuery } from '../../lib/search/query.ts';
import { toSearchWords } from '../../lib/search/words.ts';
import { toCp949 } from '../fixtures/cp949.ts';
import { toEntry, toPaper } from '../fixtures/entries.ts';
import { toUtf16 } from '../fixtures/imports.ts';
import { searchIn, toIds, toKeyed } from '../fixtures/searching.ts';
import { toZip } from '../fixtures/zip.ts';

/** Reads a text of any length, or waits for that; what comes of it does not matter. */
export type Reader = (text: string) => unknown;

const parse = (text: string, name = 'x.txt') => parseDigest({ name, bytes: new TextEncoder().encode(text) });
const NOTE = 'https://arxiv.org/abs/2402.00001\n\n';
const TITLE = '*Title of it* (Ann Lee)\n\n';

const find = searchIn([{ title: 'A moe 가나다', commentary: '모델 학습 a a a' }, { title: 'text', commentary: 'x' }], 'mixture of experts = moe');
const { matcher } = find('moe 가 a "a a"');
const asEntry = (text: string) => toEntry({ title: text, authors: [text], abstract: text });
const asWhole = (text: string) => toEntry({ title: text, altTitles: [text], authors: [text], abstract: text, commentary: text, commentaryEn: text, tags: [text] });
/** A zip of as many members as there are pieces of a text, which are their names too. */
const zipPieces = (text: string) => toZip((text.match(/[^]{1,200}/g) ?? []).map((content, place) => ({ label: `${place} ${content}.md`, content })));
const ID = toIds('2402.00001').arxivIds[0];

/** All that reads what others wrote, in the places where a hostile text may stand. */
export const READERS: Readonly<Record<string, Reader>> = {
  file: (text) => parse(text),
  newsletter: (text) => parse(`2024년 2월 13일\nTitle\n(Ann Lee)\nAbstract.\n한글 ${text}\n#tag\nTitle\n(Bo Kim)\n한글\n#tag\n`),
  'newsletter-names': (text) => parse(`2024년 2월 13일\nTitle\n(Ann ${text})\n한글\n#tag ${text}\n`),
  note: (text) => parse(`${NOTE}${TITLE}${text}\n\n한글 ${text}`, '240213 X.md'),
  'note-head': (text) => parse(`${NOTE}Title of it ${text}\n\n> ${text}\n\n한글`, '240213 X.md'),
  'note-front': (text) => parse(`---\ntitle: ${text}\ngloss: 1\ntags: [${text}\n---\n\n한글 ${text}`, '240213 X.md'),
  json: (text) => [parseJsonText(text), parse(`[{"title":"${text}","tags":["a"]}`), parse(`{"entries":[${text}`)],
  'json-text': (text) => parse(`[${JSON.stringify({ title: 'T', authors: [text], commentary: text, tags: [text] })},{}]`),
  'front-matter': (text) => [parseFrontMatter(toLines(`a: ${text}`)), parseFrontMatter(toLines(`a: [${text}`)), parseFrontMatter(toLines(`a: "${text}`))],
  lines: (text) => [toLines(text), toSingleLine(text), toParagraphs(text)],
  authors: (text) => [isAuthorLine(`(${text})`), lookLikeNames(parseAuthors(`(${text})`)), splitAtNames(`Title (${text}`), splitAtNames(`Title (${text})`)],
  tags: (text) => [parseTags(text), takeTags(toLines(`한글 ${text}x`))],
  query: (text) => [parseQuery(text), find(text).keys],
  words: toSearchWords,
  index: (text) => buildSegment(toKeyed([toEntry({ title: 'T', commentary: text })])),
  'index-search': (text) => searchIn([{ title: text, commentary: text, tags: [text] }])('moe 가 "a a"').keys,
  marks: (text) => markHits(text, matcher),
  encodings: (text) => [toUtf16(text), toCp949(text)].map((bytes) => parseDigest({ name: 'x.txt', bytes })),
  message: (text) => parseMessage({ name: 'lookUp', value: [{ arxivId: '2402.00001', title: text, authors: [text, text], abstract: text }] }),
  hints: (text) => toHints({ titles: [text, `${text}x`], abstract: text }),
  match: (text) => [toTitleKey(text), matchPaper(toPaper({ arxivId: '2402.00002', title: `${text}x`, authors: [text], abstract: text }), [asEntry(text)])],
  tex: toTex,
  exports: (text) => [asWhole(text)].map((entry) => [toNote([entry]), toSection(entry), toMarkdown(entry), toCanonical([entry], text), toNoteNamer()([entry])]),
  references: (text) => [asWhole(text)].map(toReferenceMaker()).map((reference) => [toBibtex(reference), toCsl(reference)]),
  changes: (text) => [diffWords(text, `${text}x`), diffWords(`a ${text} b`, `c ${text.slice(1)} d`), diffWords(text, 'b '.repeat(text.length))],
  archive: (text) => readArchive(new Blob(['PK\x03\x04', text]), () => {}),
  'archive-members': (text) => readArchive(zipPieces(text), () => {}),
  packed: (text) => inflate(new TextEncoder().encode(text), text.length),
  arxiv: (text) => [parseArxivId(text), parseArxivUrl(text), parseArxivUrl(`https://arxiv.org/abs/${text}`), findArxivIds(text)],
  links: (text) => [parseInline(text), parseInline(`https://${text}`), parsePlace(`#/search/${text}?${text}`)],
  quotes: (text) => ID && quoteMention({ commentary: `${text} arXiv:2402.00001 ${text}`, commentaryEn: '' }, ID),
};
