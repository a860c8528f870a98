import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { inflate } from '../../lib/platform/archive-inflate.ts';
import { readArchive, type ArchiveLimits, type Member } from '../../lib/platform/archive.ts';
import { BROKEN_ARCHIVES } from '../fixtures/archives.ts';
import { BROKEN_STREAMS, ODD_STREAMS } from '../fixtures/deflate.ts';
import { toZip, type ZipEnd, type ZipMember } from '../fixtures/zip.ts';
import { mutateBytes } from './mutate.ts';
import { expectSame, expectThat, toProperty, type Property } from './property.ts';

const NUMBER = fc.oneof(fc.nat(100), fc.constantFrom(0xffff, 0xffffffff, 0x7fffffff, 0x80000000));
const SHORT_NUMBER = fc.oneof(fc.nat(100), fc.constant(0xffff));
const BYTES = fc.uint8Array({ maxLength: 60 });
/** What deflate makes small, and what it does not. */
const CONTENT = fc.oneof(BYTES, fc.tuple(fc.nat(255), fc.nat(3_000)).map(([byte, size]) => new Uint8Array(size).fill(byte)), fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => new TextEncoder().encode(text)));

const claims = { flags: fc.constantFrom(1, 1 << 3, 1 << 6, 1 << 11), method: fc.constantFrom(0, 8, 9, 99), crc: NUMBER, packed: NUMBER, size: NUMBER, extra: BYTES };
const LABEL = fc.constantFrom('a.txt', 'b.md', 'notes/c.json', '__proto__.md', '../../d.txt', 'e.png', 'f.zip', '.g.txt', '__MACOSX/h.txt', 'i/', 'a.txt\0.png');

const dropMissing = <T extends object>(fields: T): T => Object.assign({}, ...Object.entries(fields).map(([key, value]) => (value === undefined ? {} : { [key]: value })));

/** Mostly sound; now and then it lies about itself. */
const MEMBER: fc.Arbitrary<ZipMember> = fc
  .tuple(
    fc.record({ label: LABEL, content: CONTENT, method: fc.constantFrom(0, 8) }),
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record({ ...claims, body: BYTES, start: NUMBER, after: BYTES, header: fc.record(claims, { requiredKeys: [] }) }, { requiredKeys: [] }) }),
  )
  .map(([sound, lies]) => dropMissing({ ...sound, ...lies }));
const END: fc.Arbitrary<ZipEnd> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ count: SHORT_NUMBER, start: NUMBER, size: NUMBER, comment: fc.constantFrom('', 'PK\x05\x06', 'x'), disk: SHORT_NUMBER, countHere: SHORT_NUMBER, isReversed: fc.boolean() }, { requiredKeys: [] }) },
);

/** The bytes of a zip, without a wait: an archive is small here. */
const ARCHIVE = fc.tuple(fc.array(MEMBER, { maxLength: 7 }), END);

const LIMITS: ArchiveLimits = { total: 4_000, member: 2_500, members: 6 };

const checkArchive = async (blob: Blob): Promise<unknown> => {
  const members: Member[] = [];
  const faults = await readArchive(blob, (member) => void members.push(member), { limits: LIMITS });
  for (const { fault } of faults) expectThat(Object.hasOwn(BROKEN_ARCHIVES, fault), `a known fault: ${fault}`);
  expectThat(members.every(({ bytes }) => bytes.length <= LIMITS.member), 'no member is over its limit');
  expectThat(members.reduce((sum, { bytes }) => sum + bytes.length, 0) <= LIMITS.total, 'all members are within the limit');
  expectThat(members.length + faults.length > 0 && members.length <= LIMITS.members, 'something is said of every archive');
  return [members, faults];
};

const toBytes = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** What is handed on is what its directory has the sum of, whatever was done to the archive in between. */
const checkSums = async ([members, end]: readonly [readonly ZipMember[], ZipEnd]): Promise<unknown> => {
  const sums = new Set(members.flatMap(({ content = '', crc }) => [crc ?? crc32(content)]));
  await readArchive(toZip(members, end), ({ bytes }) => expectThat(sums.has(crc32(bytes)), 'bytes with the sum that was said'), { limits: LIMITS });
  return checkArchive(toZip(members, end));
};

type Edited = readonly [archive: readonly [readonly ZipMember[], ZipEnd], changes: readonly (readonly [at: number, byte: number])[], cut: number];

/** Some bytes are others, and the end may be gone. */
const checkEdited = async ([[members, end], changes, cut]: Edited): Promise<unknown> => {
  const bytes = await toBytes(toZip(members, end));
  for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
  return checkArchive(new Blob([bytes.slice(0, bytes.length - cut)]));
};

const MOST = 2 ** 16;

const inflateByZlib = (packed: Uint8Array): Uint8Array | undefined => {
  try {
    return inflateRawSync(packed, { maxOutputLength: MOST });
  } catch {
    return undefined;
  }
};

const STREAMS = [...Object.values(BROKEN_STREAMS), ...Object.values(ODD_STREAMS)].map((make) => make());
const stream = fc.oneof(CONTENT.chain((content) => fc.nat(9).map((level) => Uint8Array.from(deflateRawSync(content, { level })))), fc.constantFrom(...STREAMS), fc.uint8Array({ maxLength: 100 }));

/** zlib is content with what comes behind the end of a stream; Gloss is not. */
const checkInflate = ([packed, wrong]: readonly [Uint8Array, number]): unknown => {
  const theirs = inflateByZlib(packed);
  const isWhole = theirs !== undefined && inflateByZlib(packed.subarray(0, -1)) === undefined;
  const ours = inflate(packed, theirs?.length ?? wrong);
  expectThat((ours === undefined) === !isWhole || (theirs === undefined && ours === undefined), 'zlib reads it too, or not');
  if (ours !== undefined) expectThat(Buffer.compare(ours, theirs ?? new Uint8Array(0)) === 0, 'what zlib reads');
  if (wrong !== theirs?.length) expectSame(inflate(packed, wrong), undefined, 'nothing for a wrong size');
  return ours;
};

const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(255)), { maxLength: 6 });

/** Archives of anybody, and what is packed in them. */
export const ARCHIVES: readonly Property[] = [
  toProperty('archive-bytes', { runs: 2_000, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])), check: (bytes) => checkArchive(new Blob([bytes])) }),
  toProperty('archive-lies', { runs: 3_000, arbitrary: ARCHIVE, check: checkSums }),
  toProperty('archive-mutated', { runs: 4_000, arbitrary: fc.tuple(ARCHIVE, edits, fc.constantFrom(0, 0, 1, 22, 60)), check: checkEdited }),
  toProperty('inflate', { runs: 8_000, arbitrary: fc.tuple(fc.oneof(stream, mutateBytes(stream)), fc.nat(4_000)), check: checkInflate }),
];
