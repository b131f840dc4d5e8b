import { join, joinAll, utf8 } from "../bytes.ts";
import { endRecord, localHeader, record } from "../zip-writer.ts";
import { app, type ContainerCase, dex, MANIFEST, manifest } from "./sound.ts";

export function endsCases(): ContainerCase[] {
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
