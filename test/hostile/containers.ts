import { deflateRawSync } from "node:zlib";
import { goodManifest } from "./axml.ts";
import { Bytes, join, joinAll, utf8 } from "./bytes.ts";
import {
  type Archive,
  type Entry,
  endRecord,
  type Fields,
  localHeader,
  record,
  writeZip,
} from "./zip-writer.ts";

/** What must come out of opening the container. */
export interface ContainerCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `read`: the manifest that Android reads. `gap`: none, and a gap with one of the reasons says so. */
  readonly expect: "read" | "gap";
  readonly reasons?: readonly string[];
  /** Kinds of anomaly that must be told, at least. */
  readonly anomalies?: readonly string[];
  /** Entry that must be listed under this very name. */
  readonly lists?: string;
}

const MANIFEST = "AndroidManifest.xml";
const manifest = goodManifest();
const decoy = utf8("decoy decoy decoy");
const dex = join(utf8("dex\n035\0"), new Uint8Array(104));

function app(lie: Partial<Entry> = {}, options: Archive = {}, ...more: readonly Entry[]): Uint8Array {
  return writeZip(
    [{ name: MANIFEST, content: manifest, ...lie }, { name: "classes.dex", content: dex }, ...more],
    options,
  );
}

const both = (fields: Fields): Partial<Entry> => ({ cd: fields, local: fields });

function methods(): ContainerCase[] {
  const odd = ["unknown-method"];
  return [
    { name: "sound, deflated", bytes: app(), expect: "read" },
    { name: "sound, stored", bytes: app({ stored: true }), expect: "read" },
    {
      name: "BadPack: unknown method in the directory",
      bytes: app({ stored: true, cd: { method: 7261 } }),
      expect: "read",
      anomalies: odd,
    },
    {
      name: "BadPack: unknown method in the local header",
      bytes: app({ stored: true, local: { method: 27639 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "BadPack: unknown method in both",
      bytes: app({ stored: true, ...both({ method: 7261 }) }),
      expect: "read",
      anomalies: odd,
    },
    {
      name: "BadPack: method and compressed size random in both",
      bytes: app({ stored: true, ...both({ method: 51515, csize: 0x1f2f3f4f }) }),
      expect: "read",
      anomalies: odd,
    },
    {
      name: "BadPack: stored, compressed size too large",
      bytes: app({ stored: true, ...both({ csize: 0x00ffffff }) }),
      expect: "read",
      anomalies: ["size-wrong"],
    },
    {
      name: "BadPack: stored, compressed size too small",
      bytes: app({ stored: true, ...both({ csize: 1 }) }),
      expect: "read",
      anomalies: ["size-wrong"],
    },
    {
      name: "BadPack: local header claims deflate for stored",
      bytes: app({ stored: true, local: { method: 8 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "Konfety: claims BZIP and encryption",
      bytes: app({ stored: true, ...both({ method: 12, flags: 1 }) }),
      expect: "read",
      anomalies: [...odd, "fake-encryption-bit"],
    },
    {
      name: "Konfety: BZIP in the directory, stored in the local header",
      bytes: app({ stored: true, cd: { method: 12 } }),
      expect: "read",
      anomalies: odd,
    },
    {
      name: "directory claims stored, data and local header are deflate",
      bytes: app({ cd: { method: 0 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "directory claims deflate, data and local header are stored",
      bytes: app({ stored: true, cd: { method: 8 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "local header claims stored, data is deflate",
      bytes: app({ local: { method: 0 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "fake encryption in the directory",
      bytes: app({ cd: { flags: 1 } }),
      expect: "read",
      anomalies: ["fake-encryption-bit"],
    },
    {
      name: "fake encryption in the local header",
      bytes: app({ local: { flags: 1 } }),
      expect: "read",
      anomalies: ["fake-encryption-bit"],
    },
    {
      name: "fake encryption in both",
      bytes: app(both({ flags: 1 })),
      expect: "read",
      anomalies: ["fake-encryption-bit"],
    },
    {
      name: "strong encryption and every other flag",
      bytes: app(both({ flags: 0xffff })),
      expect: "read",
      anomalies: ["fake-encryption-bit"],
    },
    {
      name: "version needed 25.5",
      bytes: app(both({ version: 255 })),
      expect: "read",
      anomalies: ["version-needed-odd"],
    },
    {
      name: "data descriptor flag, local sizes 0",
      bytes: app({ cd: { flags: 8 }, local: { flags: 8, csize: 0, usize: 0 } }),
      expect: "read",
    },
  ];
}

function sizes(): ContainerCase[] {
  const size = manifest.length;
  return [
    {
      name: "deflated, claims 4 GiB",
      bytes: app({ cd: { usize: 0xffffffff } }),
      expect: "read",
      anomalies: ["size-wrong"],
    },
    {
      name: "deflated, claims 0 bytes",
      bytes: app({ cd: { usize: 0 } }),
      expect: "read",
      anomalies: ["size-wrong"],
    },
    {
      name: "deflated, claims one byte less",
      bytes: app({ cd: { usize: size - 1 } }),
      expect: "read",
      anomalies: ["size-wrong"],
    },
    { name: "deflated, compressed size 4 GiB", bytes: app({ cd: { csize: 0xfffffffe } }), expect: "read" },
    { name: "deflated, compressed size 1", bytes: app({ cd: { csize: 1 } }), expect: "read" },
    { name: "deflated, compressed size 0", bytes: app({ cd: { csize: 0 } }), expect: "read" },
    {
      name: "stored, claims 4 GiB in both",
      bytes: app({ stored: true, ...both({ usize: 0xffffffff }) }),
      expect: "read",
      anomalies: ["size-wrong"],
    },
    { name: "wrong checksum", bytes: app(both({ crc: 0x12345678 })), expect: "read" },
    {
      name: "local sizes differ",
      bytes: app({ local: { csize: 5, usize: 6 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "bomb beside the manifest",
      bytes: app({}, {}, { name: "bomb", content: new Uint8Array(64 << 20) }),
      expect: "read",
    },
    {
      name: "the manifest is a bomb",
      bytes: writeZip([{ name: MANIFEST, content: new Uint8Array(600 << 20) }]),
      expect: "gap",
      reasons: ["manifest-unreadable"],
    },
    {
      name: "1000 entries share one bomb",
      bytes: sharedBomb(1000),
      expect: "read",
      anomalies: ["entries-overlap"],
    },
    {
      name: "deflate stream that is garbage",
      bytes: writeZip([
        { name: MANIFEST, content: decoy, stored: true, cd: { method: 8 }, local: { method: 8 } },
      ]),
      expect: "gap",
      reasons: ["manifest-unreadable"],
    },
  ];
}

function sharedBomb(count: number): Uint8Array {
  const raw = Uint8Array.from(deflateRawSync(new Uint8Array(16 << 20)));
  const good = join(
    localHeader({ name: MANIFEST, usize: manifest.length, csize: manifest.length }),
    manifest,
  );
  const bomb = join(localHeader({ name: "b0", method: 8, csize: raw.length, usize: 16 << 20 }), raw);
  const records = [record({ name: MANIFEST, usize: manifest.length, csize: manifest.length }, 0)];
  for (let i = 0; i < count; i++)
    records.push(record({ name: `b${i}`, method: 8, csize: raw.length, usize: 16 << 20 }, good.length));
  const directory = joinAll(records);
  return join(good, bomb, directory, endRecord(records.length, directory.length, good.length + bomb.length));
}

function headers(): ContainerCase[] {
  const noise = Uint8Array.from({ length: 61 }, (_, i) => (i * 37) & 0xff);
  const padding = new Bytes().u16(0xcafe, 3).u8(0, 0, 0).done();
  const block = join(new Bytes().u16(0x4a41, 0xfff0).done(), utf8("JADXBLOCK"), new Uint8Array(50_000));
  return [
    {
      name: "local name differs",
      bytes: app({ local: { name: "AndroidManifest.xmk" } }),
      expect: "read",
      anomalies: ["local-name-differs"],
    },
    {
      name: "another entry's local name is AndroidManifest.xml",
      bytes: app({}, {}, { name: "x", content: decoy, local: { name: MANIFEST } }),
      expect: "read",
    },
    {
      name: "local signature is wrong",
      bytes: app({ local: { signature: 0x11223344 } }),
      expect: "read",
      anomalies: ["local-header-missing"],
    },
    {
      name: "extra field is garbage in the directory",
      bytes: app({ cd: { extra: noise } }),
      expect: "read",
      anomalies: ["bad-extra-field"],
    },
    {
      name: "extra field is garbage in the local header",
      bytes: app({ local: { extra: noise } }),
      expect: "read",
    },
    {
      name: "extra field of 50 KB with a lying length",
      bytes: app({ cd: { extra: block }, local: { extra: block } }),
      expect: "read",
      anomalies: ["bad-extra-field"],
    },
    {
      name: "alignment padding 0xcafe",
      bytes: app({ cd: { extra: padding }, local: { extra: padding } }),
      expect: "read",
    },
    {
      name: "zip64 field too short",
      bytes: app({ cd: { extra: new Bytes().u16(1, 2, 7).done(), csize: 0xffffffff } }),
      expect: "read",
      anomalies: ["bad-extra-field"],
    },
    { name: "zip64 field with sizes", bytes: app(zip64Sizes()), expect: "read" },
    {
      name: "entry comments",
      bytes: app({ cd: { comment: utf8("PK\u0001\u0002".repeat(50)) } }),
      expect: "read",
    },
    {
      name: "disk number in the directory",
      bytes: app({ cd: { disk: 7 } }),
      expect: "read",
      anomalies: ["multi-disk"],
    },
    {
      name: "local header offset outside the file",
      bytes: app({ cd: { offset: 0x7fffffff } }),
      expect: "gap",
      reasons: ["manifest-unreadable"],
    },
  ];
}

function zip64Sizes(): Partial<Entry> {
  const extra = new Bytes().u16(1, 16).u64(manifest.length).u64(deflateRawSync(manifest).length).done();
  return { cd: { csize: 0xffffffff, usize: 0xffffffff, extra } };
}

function ends(): ContainerCase[] {
  const prefix = new Uint8Array(100).fill(0x41);
  const junk = new Uint8Array(500).fill(0x2e);
  const fake = endRecord(1, 46, 0x1000);
  const truncated = app();
  return [
    {
      name: "multi-disk flag",
      bytes: app({}, { end: { disk: 3 } }),
      expect: "read",
      anomalies: ["multi-disk"],
    },
    {
      name: "counts differ",
      bytes: app({}, { end: { countHere: 1 } }),
      expect: "read",
      anomalies: ["multi-disk"],
    },
    {
      name: "count too small",
      bytes: app({}, { end: { count: 1, countHere: 1 } }),
      expect: "read",
      anomalies: ["entry-count-wrong"],
    },
    {
      name: "count too large",
      bytes: app({}, { end: { count: 60000, countHere: 60000 } }),
      expect: "read",
      anomalies: ["entry-count-wrong"],
    },
    { name: "directory size lies", bytes: app({}, { end: { size: 3 } }), expect: "read" },
    {
      name: "directory offset lies",
      bytes: app({}, { end: { offset: 0x33333333 } }),
      expect: "read",
      anomalies: ["directory-offset-wrong"],
    },
    { name: "zip64 end record", bytes: app({}, { zip64: true }), expect: "read" },
    {
      name: "zip64 end record behind a prefix that is not counted",
      bytes: app({}, { zip64: true, prefix, prefixCounted: false }),
      expect: "read",
    },
    {
      name: "prefix, counted",
      bytes: app({}, { prefix }),
      expect: "read",
      anomalies: ["bytes-before-archive"],
    },
    {
      name: "prefix, not counted",
      bytes: app({}, { prefix, prefixCounted: false }),
      expect: "read",
      anomalies: ["bytes-before-archive", "directory-offset-wrong"],
    },
    {
      name: "Janus: dex before the archive",
      bytes: app({}, { prefix: dex }),
      expect: "read",
      anomalies: ["dex-before-archive"],
    },
    {
      name: "garbage between directory and end record",
      bytes: app({}, { beforeEnd: junk }),
      expect: "read",
      anomalies: ["bytes-before-end-record"],
    },
    { name: "garbage before the directory", bytes: app({}, { beforeDirectory: junk }), expect: "read" },
    {
      name: "largest comment",
      bytes: app({}, { comment: new Uint8Array(0xffff).fill(0x20) }),
      expect: "read",
    },
    {
      name: "end record in the comment",
      bytes: app({}, { comment: join(junk, fake, junk) }),
      expect: "read",
      anomalies: ["several-end-records"],
    },
    {
      name: "fake end record to the very end",
      bytes: app({}, { trailing: fake }),
      expect: "read",
      anomalies: ["several-end-records"],
    },
    {
      name: "fake empty end record to the very end",
      bytes: app({}, { trailing: endRecord(0, 0, 0) }),
      expect: "read",
      anomalies: ["several-end-records"],
    },
    {
      name: "10,000 end records in the comment",
      bytes: app({}, { comment: repeated(utf8("PK\u0005\u0006"), 10_000) }),
      expect: "read",
    },
    {
      name: "trailing bytes",
      bytes: app({}, { trailing: junk }),
      expect: "read",
      anomalies: ["trailing-bytes"],
    },
    {
      name: "a megabyte of trailing bytes",
      bytes: app({}, { trailing: new Uint8Array(1 << 20).fill(0x20) }),
      expect: "read",
      anomalies: ["trailing-bytes"],
    },
    {
      name: "comment length lies",
      bytes: app({}, { end: { commentLength: 999 } }),
      expect: "read",
      anomalies: ["trailing-bytes"],
    },
    {
      name: "garbage among the records",
      bytes: garbledDirectory(),
      expect: "read",
      anomalies: ["directory-cut"],
    },
    {
      name: "end record cut off",
      bytes: truncated.subarray(0, truncated.length - 22),
      expect: "gap",
      reasons: ["not-an-archive"],
    },
    {
      name: "cut in the middle",
      bytes: truncated.subarray(0, truncated.length >> 1),
      expect: "gap",
      reasons: ["not-an-archive"],
    },
    { name: "empty file", bytes: new Uint8Array(0), expect: "gap", reasons: ["not-an-archive"] },
    {
      name: "empty archive",
      bytes: endRecord(0, 0, 0),
      expect: "gap",
      reasons: ["no-app-inside", "manifest-missing"],
    },
    {
      name: "no archive",
      bytes: utf8("<html>404</html>".repeat(100)),
      expect: "gap",
      reasons: ["not-an-archive"],
    },
  ];
}

function repeated(bytes: Uint8Array, times: number): Uint8Array {
  return joinAll(Array.from({ length: times }, () => bytes));
}

function garbledDirectory(): Uint8Array {
  const good = join(
    localHeader({ name: MANIFEST, usize: manifest.length, csize: manifest.length }),
    manifest,
  );
  const head = record({ name: "first", comment: new Uint8Array(3) }, 0);
  const directory = join(
    head,
    new Uint8Array(33).fill(0xcc),
    record({ name: MANIFEST, usize: manifest.length, csize: manifest.length }, 0),
  );
  return join(good, directory, endRecord(2, directory.length, good.length));
}

function names(): ContainerCase[] {
  const one = (name: string | Uint8Array): Entry => ({ name, content: decoy });
  const long = "very/".repeat(100) + "x".repeat(60_000);
  return [
    {
      name: "file and folder of one name",
      bytes: app({}, {}, one(`${MANIFEST}/anim/x.xml`)),
      expect: "read",
      anomalies: ["path-collision"],
    },
    {
      name: "odd folder of that name",
      bytes: app({}, {}, one(`${MANIFEST}///.xml`)),
      expect: "read",
      anomalies: ["path-collision"],
    },
    {
      name: "duplicate manifest, decoy second",
      bytes: app({}, {}, one(MANIFEST)),
      expect: "read",
      anomalies: ["duplicate-name"],
    },
    {
      name: "duplicate classes.dex",
      bytes: app({}, {}, { name: "classes.dex", content: dex }),
      expect: "read",
      anomalies: ["duplicate-name"],
    },
    {
      name: "traversal with slashes",
      bytes: app({}, {}, one("../../etc/passwd")),
      expect: "read",
      anomalies: ["odd-name"],
      lists: "../../etc/passwd",
    },
    {
      name: "traversal with backslashes",
      bytes: app({}, {}, one("..\\..\\windows")),
      expect: "read",
      anomalies: ["odd-name"],
      lists: "..\\..\\windows",
    },
    {
      name: "absolute names",
      bytes: app({}, {}, one("/etc/passwd"), one("C:\\x")),
      expect: "read",
      anomalies: ["odd-name"],
    },
    {
      name: "NUL, CR and LF in names",
      bytes: app({}, {}, one("a\0b"), one("c\rd"), one("e\nf")),
      expect: "read",
      anomalies: ["odd-name"],
      lists: "a\0b",
    },
    {
      name: "name with NUL hides behind the manifest's",
      bytes: app({}, {}, one(`${MANIFEST}\0.png`)),
      expect: "read",
      anomalies: ["odd-name"],
    },
    { name: "empty name", bytes: app({}, {}, one("")), expect: "read", anomalies: ["odd-name"] },
    {
      name: "name of 60,000 bytes",
      bytes: app({}, {}, one(long)),
      expect: "read",
      anomalies: ["long-name"],
      lists: long,
    },
    {
      name: "hundreds of Arabic diacritics as folders",
      bytes: app({}, {}, one("\u06e6/".repeat(400))),
      expect: "read",
      anomalies: ["long-name"],
    },
    {
      name: "names that are no UTF-8",
      bytes: app({}, {}, one(Uint8Array.from([0xff, 0xfe, 0x41]))),
      expect: "read",
      anomalies: ["name-not-utf8"],
    },
    {
      name: "__proto__ and constructor as names",
      bytes: app({}, {}, one("__proto__"), one("constructor")),
      expect: "read",
      lists: "__proto__",
    },
    {
      name: "manifest in other letters",
      bytes: writeZip([
        { name: "androidmanifest.xml", content: manifest },
        { name: "classes.dex", content: dex },
      ]),
      expect: "gap",
      reasons: ["manifest-missing"],
    },
    {
      name: "no manifest",
      bytes: writeZip([{ name: "classes.dex", content: dex }]),
      expect: "gap",
      reasons: ["manifest-missing"],
    },
    {
      name: "manifest only in the file, not in the directory",
      bytes: app({ unlisted: true }),
      expect: "gap",
      reasons: ["manifest-missing"],
    },
    {
      name: "classes3.dex without classes2.dex",
      bytes: app({}, {}, { name: "classes3.dex", content: dex }),
      expect: "read",
      anomalies: ["dex-not-contiguous"],
    },
  ];
}

function amounts(): ContainerCase[] {
  const many = Array.from({ length: 70_000 }, (_, i) => record({ name: `res/${i}` }, 0));
  const local = join(
    localHeader({ name: MANIFEST, usize: manifest.length, csize: manifest.length }),
    manifest,
  );
  const own = record({ name: MANIFEST, usize: manifest.length, csize: manifest.length }, 0);
  const directory = joinAll([own, ...many]);
  const wrapped = (many.length + 1) & 0xffff;
  const over = joinAll([own, ...Array.from({ length: 200_100 }, () => record({ name: "r" }, 0))]);
  return [
    {
      name: "70,001 entries, count wrapped",
      bytes: join(local, directory, endRecord(wrapped, directory.length, local.length)),
      expect: "read",
    },
    {
      name: "200,101 entries",
      bytes: join(local, over, endRecord(0xffff, over.length, local.length)),
      expect: "read",
      anomalies: ["entries-capped"],
      reasons: ["entries-capped"],
    },
  ];
}

function sets(): ContainerCase[] {
  const base = app();
  const nest = (levels: number): Uint8Array => {
    let bytes = base;
    for (let i = 0; i < levels; i++)
      bytes = writeZip([{ name: i === 0 ? "base.apk" : "inner.apks", content: bytes, stored: i % 2 === 0 }]);
    return bytes;
  };
  return [
    {
      name: "set with a stored base",
      bytes: writeZip([{ name: "base.apk", content: base, stored: true }]),
      expect: "read",
    },
    {
      name: "set with a deflated base",
      bytes: writeZip([{ name: "base.apk", content: base }]),
      expect: "read",
    },
    {
      name: "set whose only part is broken",
      bytes: writeZip([{ name: "base.apk", content: decoy }]),
      expect: "gap",
      reasons: ["part-unreadable"],
    },
    {
      name: "set with a broken part beside the base",
      bytes: writeZip([
        { name: "base.apk", content: base },
        { name: "config.zh.apk", content: decoy },
      ]),
      expect: "read",
      reasons: ["part-unreadable"],
    },
    { name: "set in sets, four deep", bytes: nest(4), expect: "read" },
    { name: "set in sets, nine deep", bytes: nest(9), expect: "gap", reasons: ["nested-too-deep"] },
    {
      name: "app bundle",
      bytes: writeZip([
        { name: "base/manifest/AndroidManifest.xml", content: decoy },
        { name: "BundleConfig.pb", content: decoy },
      ]),
      expect: "gap",
      reasons: ["app-bundle"],
    },
  ];
}

export const containerCases: readonly ContainerCase[] = [
  ...methods(),
  ...sizes(),
  ...headers(),
  ...ends(),
  ...names(),
  ...amounts(),
  ...sets(),
];
