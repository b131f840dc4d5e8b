import { FormatError } from "../../../formats/format-error.ts";
import { openZip, type Zip, type ZipEntry } from "../../../formats/zip/zip.ts";
import type { RuntimeFound } from "../../../model/app.ts";
import type { EntryPlace } from "../../../model/place.ts";
import type { ApkPart, OpenApk } from "../container/open.ts";

/** Code, or what may be code, among files that are no dex of the app by their name. */
export interface ShippedCode {
  /** Bytecode as such, or an archive with bytecode in it. */
  readonly dex: readonly ShippedDex[];
  /** The largest file of noise that is at least as large as all dex of the app. */
  readonly payload: Payload | null;
  /** Compiled script of React Native's, by its first bytes, under a name that does not say so. */
  readonly hermes: ShippedDex | null;
}

export interface ShippedDex {
  readonly path: string;
  readonly at: EntryPlace;
}

export interface Payload extends ShippedDex {
  readonly sizeBytes: number;
  readonly bitsPerByte: number;
}

const OWN_DEX = /^classes\d*\.dex$/;
/** Where shells and loaders keep what they load: by a name of code, a name that says nothing, or a library's. */
const CANDIDATE =
  /^assets\/(?:.*\/)?(?:[^/.]+|[^/]*\.(?:dex|jar|apk|zip|dat|data|bin|so|odex))$|^res\/raw\/|^lib\/.*\.so$|\.(?:dex|jar|apk)$/i;
/** By its first bytes it is bytecode, whatever it is called. */
const ELSEWHERE = /^(?:assets|META-INF|res\/raw[^/]*|unknown)\/|^[^/]+$/;
const NO_CODE =
  /^(?:AndroidManifest\.xml|resources\.arsc|META-INF\/.*\.(?:MF|SF|RSA|DSA|EC|version|kotlin_module))$/;
const MAX_CANDIDATES = 2000;
const MAGIC_BYTES = 8;
const SAMPLE_BYTES = 1 << 16;
const MAX_INFLATED_ARCHIVE_BYTES = 4 << 20;
const MAX_INFLATED_BYTES = 32 << 20;
/** Encrypted bytes have all of 8; text has about 5, bytecode and machine code 6 to 7. */
const NOISE_BITS = 7.9;

/** Looks at the first bytes of a bounded number of files. What cannot be read there is no code that can be loaded. */
export function findShippedCode(apk: OpenApk): ShippedCode {
  const files = apk.parts.flatMap(candidates).slice(0, MAX_CANDIDATES);
  const archives = { left: MAX_INFLATED_BYTES };
  const ownBytes = apk.parts
    .flatMap(({ zip }) => zip.entries)
    .filter(({ name }) => OWN_DEX.test(name))
    .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const dex: ShippedDex[] = [];
  let payload: Payload | null = null;
  let hermes: ShippedDex | null = null;
  for (const file of files) {
    const { path, at, entry } = file;
    const magic = headOf(file, MAGIC_BYTES);
    if (startsWith(magic, HERMES)) hermes ??= { path, at };
    else if (isDex(magic) || (isZip(magic) && holdsDex(file, apk, archives))) dex.push({ path, at });
    else if (entry.sizeBytes >= Math.max(ownBytes, SAMPLE_BYTES, (payload?.sizeBytes ?? 0) + 1)) {
      const bitsPerByte = isCompressed(magic) ? 0 : entropy(headOf(file, SAMPLE_BYTES));
      if (bitsPerByte >= NOISE_BITS) payload = { path, at, sizeBytes: entry.sizeBytes, bitsPerByte };
    }
  }
  return { dex, payload, hermes };
}

/** With React Native where only a file's first bytes tell of it. */
export function withHermes(
  runtimes: readonly RuntimeFound[],
  { hermes }: ShippedCode,
): readonly RuntimeFound[] {
  if (hermes === null || runtimes.some(({ name }) => name === REACT_NATIVE)) return runtimes;
  return [...runtimes, { kind: "framework", name: REACT_NATIVE, at: hermes.at }];
}

const REACT_NATIVE = "React Native";

interface Candidate extends ShippedDex {
  readonly zip: Zip;
  readonly entry: ZipEntry;
}

function candidates({ prefix, zip }: ApkPart): readonly Candidate[] {
  return zip.entries
    .filter(({ name }) => !OWN_DEX.test(name) && (CANDIDATE.test(name) || isElsewhere(name)))
    .sort((a, b) => Number(CANDIDATE.test(b.name)) - Number(CANDIDATE.test(a.name)))
    .map((entry) => ({
      path: entry.name,
      at: { kind: "entry", entry: `${prefix}${entry.name}` } as const,
      zip,
      entry,
    }));
}

function isElsewhere(name: string): boolean {
  return ELSEWHERE.test(name) && !NO_CODE.test(name);
}

function headOf({ zip, entry }: Candidate, wanted: number): Uint8Array {
  return orNothing(() => zip.head(entry, wanted), new Uint8Array(0));
}

function holdsDex({ zip, entry }: Candidate, apk: OpenApk, left: { left: number }): boolean {
  const stored = entry.method === 0;
  const size = stored ? 0 : entry.sizeBytes;
  if (size > Math.min(MAX_INFLATED_ARCHIVE_BYTES, left.left))
    return namesDex(orNothing(() => zip.head(entry, SAMPLE_BYTES), new Uint8Array(0)));
  left.left -= size;
  return orNothing(() => {
    const inner = openZip(zip.open(entry), apk.platform);
    return inner.entries.some(({ name }) => OWN_DEX.test(name));
  }, false);
}

const DEX_NAME = [...".dex"].map((letter) => letter.charCodeAt(0));

/** Of an archive too large to inflate: whether a local header near its start names bytecode. */
function namesDex(head: Uint8Array): boolean {
  for (let at = 0; at + 30 < head.length; at++) {
    if (head[at] !== 0x50 || head[at + 1] !== 0x4b || head[at + 2] !== 3 || head[at + 3] !== 4) continue;
    const end = at + 30 + (head[at + 26] ?? 0) + ((head[at + 27] ?? 0) << 8);
    if (end <= head.length && DEX_NAME.every((byte, index) => head[end - 4 + index] === byte)) return true;
  }
  return false;
}

/** An entry that is broken holds nothing that Android could load from it. */
function orNothing<T>(read: () => T, nothing: T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return nothing;
  }
}

function isDex(head: Uint8Array): boolean {
  return startsWith(head, DEX) || startsWith(head, DEX_AS_BASE64);
}

/** "dex\n0" */
const DEX = [0x64, 0x65, 0x78, 0x0a, 0x30];
/** The same with what follows, written as text: "ZGV4CjAz". */
const DEX_AS_BASE64 = [0x5a, 0x47, 0x56, 0x34, 0x43, 0x6a, 0x41, 0x7a];
/** "hermes" in Greek letters, as far as the head goes. */
const HERMES = [0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f];

function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 0x03, 0x04]);
}

/** Formats whose bytes are as even as those of a cipher, and which are what they seem. */
const COMPRESSED = [
  [0x50, 0x4b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x4f, 0x67, 0x67, 0x53],
  [0x49, 0x44, 0x33],
  [0x1f, 0x8b],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7f, 0x45, 0x4c, 0x46],
];

function isCompressed(head: Uint8Array): boolean {
  const isMp4 = startsWith(head.subarray(4), [0x66, 0x74, 0x79, 0x70]);
  return isMp4 || COMPRESSED.some((magic) => startsWith(head, magic));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Shannon's, in bits a byte. */
function entropy(sample: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const byte of sample) counts[byte] = (counts[byte] ?? 0) + 1;
  let bits = 0;
  for (const count of counts)
    if (count > 0) bits -= (count / sample.length) * Math.log2(count / sample.length);
  return bits;
}
