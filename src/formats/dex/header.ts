import { FormatError } from "../format-error.ts";

/** Byte offsets inside header_item. */
const AT = {
  magic: 0,
  fileSize: 32,
  headerSize: 36,
  endianTag: 40,
  linkSize: 44,
  mapOffset: 52,
  strings: 56,
  types: 64,
  protos: 72,
  fields: 80,
  methods: 88,
  classes: 96,
  containerSize: 112,
  headerOffset: 116,
} as const;

const HEADER_SIZE = 112;
/** From version 041 on, several dex share one file and its data; offsets count from the start of the file. */
const CONTAINER_HEADER_SIZE = 120;
const LITTLE_ENDIAN = 0x12345678;
const KNOWN_VERSIONS: ReadonlySet<string> = new Set(["035", "037", "038", "039", "040", "041"]);

export interface Section {
  readonly count: number;
  /** In 32-bit words from the start of the file. */
  readonly word: number;
}

/** An oddity that does not keep the file from being read. */
export interface DexAnomaly {
  readonly kind: string;
  readonly detail: string;
  readonly offset: number;
}

export interface DexHeader {
  /** Three digits: `039`. */
  readonly version: string;
  /** 0 unless it is a later dex of a container. */
  readonly offset: number;
  /** Where the next header of a container would stand. */
  readonly end: number;
  readonly strings: Section;
  readonly types: Section;
  readonly protos: Section;
  readonly fields: Section;
  readonly methods: Section;
  readonly classes: Section;
  readonly anomalies: readonly DexAnomaly[];
}

const ITEM_SIZE = { strings: 4, types: 4, protos: 12, fields: 8, methods: 8, classes: 32 } as const;

/** Reads the header at `offset`; throws where nothing after it could be found. */
export function readHeader(bytes: Uint8Array, words: Uint32Array, offset: number): DexHeader {
  if (offset + HEADER_SIZE > bytes.length) throw new FormatError("dex header is cut short", offset);
  if (offset % 4 !== 0) throw new FormatError("dex header is not aligned", offset);
  const anomalies: DexAnomaly[] = [];
  const note = (kind: string, detail: string, at: number) =>
    anomalies.push({ kind, detail, offset: offset + at });
  const version = readVersion(bytes, offset);
  if (!KNOWN_VERSIONS.has(version)) note("dex-version", `version "${version}"`, AT.magic);

  const word = (at: number): number => words[(offset + at) >> 2] ?? 0;
  const endian = word(AT.endianTag);
  if (endian !== LITTLE_ENDIAN) {
    throw new FormatError(`dex byte order tag is 0x${endian.toString(16)}`, offset + AT.endianTag);
  }
  const headerSize = word(AT.headerSize);
  const isContainer = headerSize >= CONTAINER_HEADER_SIZE && offset + CONTAINER_HEADER_SIZE <= bytes.length;
  if (headerSize !== (version >= "041" ? CONTAINER_HEADER_SIZE : HEADER_SIZE)) {
    note("dex-header-size", `${headerSize}`, AT.headerSize);
  }
  if (word(AT.linkSize) !== 0) note("dex-link-section", `${word(AT.linkSize)} bytes`, AT.linkSize);
  const fileSize = word(AT.fileSize);
  const end = offset + fileSize;
  if (end > bytes.length) note("dex-cut-short", `${end} bytes said, ${bytes.length} present`, AT.fileSize);
  else if (end < bytes.length && !isContainer) {
    note("dex-trailing-bytes", `${bytes.length - end} bytes after the end`, AT.fileSize);
  }

  const section = (name: keyof typeof ITEM_SIZE): Section => {
    const count = word(AT[name]);
    const start = word(AT[name] + 4);
    if (count === 0) return { count: 0, word: 0 };
    if (start % 4 !== 0) throw new FormatError(`dex ${name} are not aligned`, offset + AT[name]);
    if (start + count * ITEM_SIZE[name] > bytes.length) {
      throw new FormatError(`dex has no room for its ${count} ${name}`, offset + AT[name]);
    }
    return { count, word: start >> 2 };
  };
  return {
    version,
    offset,
    end: isContainer && version >= "041" ? end : bytes.length,
    strings: section("strings"),
    types: section("types"),
    protos: section("protos"),
    fields: section("fields"),
    methods: section("methods"),
    classes: section("classes"),
    anomalies,
  };
}

/** `dex\n039\0` gives `039`. Other digits are read on; another magic is another format. */
function readVersion(bytes: Uint8Array, offset: number): string {
  const magic = String.fromCharCode(...bytes.subarray(offset, offset + 4));
  if (magic === "dex\n") return String.fromCharCode(...bytes.subarray(offset + 4, offset + 7));
  if (magic === "cdex") throw new FormatError("compact dex, which only a device makes", offset);
  if (magic === "dey\n") throw new FormatError("optimised dex, which only a device makes", offset);
  throw new FormatError("not a dex file", offset);
}
