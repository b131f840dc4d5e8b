import { deflateRawSync } from "node:zlib";
import { Bytes, join, utf8 } from "../bytes.ts";
import type { Entry } from "../zip-writer.ts";
import { app, type ContainerCase, decoy, MANIFEST, manifest } from "./sound.ts";

export function headersCases(): ContainerCase[] {
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
