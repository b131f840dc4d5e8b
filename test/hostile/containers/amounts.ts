import { join, joinAll } from "../bytes.ts";
import { endRecord, localHeader, record, writeZip } from "../zip-writer.ts";
import { app, type ContainerCase, decoy, MANIFEST, manifest } from "./sound.ts";

export function amountsCases(): ContainerCase[] {
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

export function setsCases(): ContainerCase[] {
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
