import { foldTag } from '../digest/tags.ts';
import type { Concepts } from './concepts.ts';
import type { Bend } from './found.ts';
import { toKoreanLayout, toLatinLayout } from './keyboard.ts';
import type { Clause, Query } from './query.ts';
import type { Segment } from './segment.ts';
import type { TagName } from './segment-draft.ts';
import type { Planning } from './tokens.ts';
import { toSearchWords } from './words.ts';

/** What a tag of a query means. */
export interface MeantTags {
  /** Keys of tags that somebody gave. */
  readonly keys: readonly string[];
  /** What of them was not typed. */
  readonly bend: Bend | null;
}

/** A tag, and what of it is compared. */
interface KnownTag extends TagName {
  readonly folded: string;
}

const TAGS = new WeakMap<readonly Segment[], readonly KnownTag[]>();

const readTags = (segments: readonly Segment[]): readonly KnownTag[] => {
  const byKey = new Map(segments.flatMap(({ tags }) => tags).reverse().map((name) => [name.key, name]));
  return [...byKey.values()].map((name) => ({ ...name, folded: foldTag(name.key) }));
};

/** All tags of segments, each once, as the first that has it spells it. */
const knowTags = (segments: readonly Segment[]): readonly KnownTag[] => {
  const known = TAGS.get(segments) ?? readTags(segments);
  TAGS.set(segments, known);
  return known;
};

/** Forms of the concept that a name is one of. */
const toForms = (name: string, concepts: Concepts): ReadonlySet<string> =>
  new Set((concepts.find(toSearchWords(name).map(({ text }) => text)) ?? []).map((form) => form.map(({ text }) => text).join('')));

const toMeant = (tags: readonly KnownTag[], bent: readonly KnownTag[], { typed, how }: Pick<Bend, 'typed' | 'how'>): MeantTags => ({
  keys: [...tags, ...bent].map(({ key }) => key),
  bend: bent.length === 0 ? null : { typed: `#${typed}`, how, found: bent.map(({ tag }) => `#${tag}`) },
});

/** The tag of that name, and those that mean the same. */
const findNamed = (name: string, { segments, concepts, isLiteral }: Planning): { readonly same: readonly KnownTag[]; readonly alike: readonly KnownTag[] } => {
  const [folded, forms] = [foldTag(name), isLiteral ? new Set<string>() : toForms(name, concepts)];
  const tags = knowTags(segments);
  return { same: tags.filter((tag) => tag.folded === folded), alike: tags.filter((tag) => tag.folded !== folded && forms.has(tag.folded)) };
};

/** The tags that are meant by what was typed: the tag itself and what means the same, else those that begin so. */
export const findMeant = ({ text }: Clause, planning: Planning): MeantTags => {
  const { same, alike } = findNamed(text, planning);
  if (same.length + alike.length > 0) return toMeant(same, alike, { typed: text, how: 'concept' });
  const begun = knowTags(planning.segments).filter(({ folded }) => folded.startsWith(foldTag(text)));
  const other = planning.isLiteral ? undefined : toLatinLayout(text) ?? toKoreanLayout(text);
  if (begun.length > 0 || other === undefined) return toMeant(begun, [], { typed: text, how: 'concept' });
  const named = findNamed(other, planning);
  return toMeant([], [...named.same, ...named.alike], { typed: text, how: 'layout' });
};

/** A query in which what looks like a tag, and is none that anybody gave, is a word. */
export const toKnownTags = (query: Query, planning: Planning): Query => ({
  ...query,
  clauses: query.clauses.map((clause) => (clause.kind === 'tag' && findMeant(clause, planning).keys.length === 0 ? { ...clause, kind: 'word' } : clause)),
});
