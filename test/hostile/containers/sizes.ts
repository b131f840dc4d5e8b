import { deflateRawSync } from "node:zlib";
import { join, joinAll } from "../bytes.ts";
import { type Entry, endRecord, localHeader, record, writeZip } from "../zip-writer.ts";
import { app, both, type ContainerCase, decoy, MANIFEST, manifest } from "./sound.ts";

export function sizesCases(): ContainerCase[] {
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
    { name: "twelve dex files that are bombs", bytes: app({}, {}, ...dexBombs(12)), expect: "read" },
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

function dexBombs(count: number): Entry[] {
  const raw = Uint8Array.from(deflateRawSync(new Uint8Array(500 << 20)));
  const lie = { method: 8, csize: raw.length, usize: 500 << 20 };
  return Array.from({ length: count }, (_, i) => ({
    name: `classes${i + 2}.dex`,
    content: raw,
    stored: true,
    cd: lie,
    local: lie,
  }));
}
