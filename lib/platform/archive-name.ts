/** What becomes of a member, by its name alone. */
export type MemberKind = 'text' | 'nested' | 'other';

const DECODERS = [
  new TextDecoder('utf-8', { fatal: true }),
  new TextDecoder('euc-kr', { fatal: true }),
  new TextDecoder('latin1'),
];

const decode = (bytes: Uint8Array): string => {
  for (const decoder of DECODERS) {
    try {
      return decoder.decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  return '';
};

/** Control characters, and those that have no shape or turn the direction of reading. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const TEXT = /\.(?:txt|md|markdown|jsonl?)$/i;
const NESTED = /\.zip$/i;

/**
 * The name of a member as a label, which opens nothing: `../a.md` stays as it is. UTF-8, else what Korean Windows writes
 * (CP949), else Latin-1, whatever the member says of itself, since those who zip by hand say nothing. NFC; without
 * characters that cannot be seen.
 */
export const toLabel = (bytes: Uint8Array): string => decode(bytes).replace(UNSEEN, '').normalize('NFC');

const isHidden = (part: string): boolean => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..');

/** What a label promises. Folders, and whatever lies in a hidden one, are `other`: `.obsidian/a.json`. */
export const toMemberKind = (label: string): MemberKind => {
  if (label.split(/[\\/]/).some(isHidden)) return 'other';
  return TEXT.test(label) ? 'text' : NESTED.test(label) ? 'nested' : 'other';
};
