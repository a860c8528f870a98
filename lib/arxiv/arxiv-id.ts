/** A paper's arXiv identifier in its one canonical spelling, without a version: `2402.06619`, `hep-th/9901001`. */
export type ArxivId = string & { readonly __brand: 'ArxivId' };

/** An id as text may give it, with the version that stood behind it. */
export interface VersionedId {
  readonly id: ArxivId;
  /** 1 or more; `null` when none was given. */
  readonly version: number | null;
}

/** Every archive that has given out old-style ids, the subsumed ones too. Source: arxiv-base, taxonomy. */
const ARCHIVES = new Set(
  ('acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga ' +
    'funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph ' +
    'q-alg q-bio quant-ph solv-int supr-con').split(' '),
);

// One pattern a style, with all that may stand around an id: the first page that a browser opens pays for each.
const NEW_STYLE = /^(?:arxiv:\s{0,3})?(\d\d)(\d\d)\.(\d{1,5})(?:v([1-9]\d{0,3}))?(?:\.pdf|\.ps)?(?:\.gz)?$/i;
const OLD_STYLE =
  /^(?:arxiv:\s{0,3})?([a-z]+(?:-[a-z]+)?)(?:\.[a-z-]{2,})?\/(\d\d)(\d\d)(\d{3})(?:v([1-9]\d{0,3}))?(?:\.pdf|\.ps)?(?:\.gz)?$/i;

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

const toVersioned = (id: string, version: string | undefined): VersionedId => ({
  id: id as ArxivId,
  version: version === undefined ? null : Number(version),
});

// The number grew from four digits to five in 2015; a number in the other width is padded or cut by arXiv's own redirects.
const parseNewStyle = (text: string): VersionedId | undefined => {
  const [, year = '', month = '', digits = '', version] = NEW_STYLE.exec(text) ?? [];
  const [at, number, width] = [Number(year + month), Number(digits), Number(year) < 15 ? 4 : 5];
  const isGiven = at >= 704 && at < 9100 && isMonth(Number(month)) && number >= 1 && number < 10 ** width;
  return isGiven ? toVersioned(`${year}${month}.${String(number).padStart(width, '0')}`, version) : undefined;
};

const parseOldStyle = (text: string): VersionedId | undefined => {
  const [, name = '', year = '', month = '', number = '', version] = OLD_STYLE.exec(text) ?? [];
  const [archive, at] = [name.toLowerCase(), Number(year + month)];
  const isGiven = ARCHIVES.has(archive) && (at >= 9108 || at <= 703) && isMonth(Number(month)) && number !== '000';
  return isGiven ? toVersioned(`${archive}/${year}${month}${number}`, version) : undefined;
};

/**
 * Reads an id as arXiv's own pages would: `arXiv:` before it, `.pdf`, `.ps`, `.gz` or a version behind it, capitals, a
 * subject class and a wrong width are allowed. Nothing else may surround it.
 * Source: the identifier grammar of arxiv-base.
 * @example parseVersionedId('arXiv:math.GT/0309136v2') // { id: 'math/0309136', version: 2 }
 */
export const parseVersionedId = (text: string): VersionedId | undefined =>
  parseNewStyle(text.trim()) ?? parseOldStyle(text.trim());

/** {@link parseVersionedId} without the version. */
export const parseArxivId = (text: string): ArxivId | undefined => parseVersionedId(text)?.id;
