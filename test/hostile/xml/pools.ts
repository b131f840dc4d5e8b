import { type AxmlCase, bent, goodManifest, insertNode, manifestTree, rebuilt } from "../axml-sound.ts";
import { writeAxml, writePool } from "../axml-writer.ts";
import { join, put16, put32, u32At } from "../bytes.ts";

const POOL = { type: 0, header: 2, size: 4, count: 8, styles: 12, flags: 16, strings: 20 };
const poolAt = 8;

export function poolsCases(): AxmlCase[] {
  const size = (b: Uint8Array): number => u32At(b, poolAt + POOL.size);
  return [
    {
      name: "string count too large",
      bytes: bent((b) => put32(b, poolAt + POOL.count, 0x00ffffff)),
      expect: "whole",
      anomalies: ["string-count-wrong"],
    },
    { name: "string count 0", bytes: bent((b) => put32(b, poolAt + POOL.count, 0)), expect: "whole" },
    {
      name: "string count 4 GiB",
      bytes: bent((b) => put32(b, poolAt + POOL.count, 0xffffffff)),
      expect: "whole",
      anomalies: ["string-count-wrong"],
    },
    {
      name: "style count lies",
      bytes: bent((b) => put32(b, poolAt + POOL.styles, 0x7fffffff)),
      expect: "whole",
    },
    {
      name: "string pool header of 0x1c01 bytes",
      bytes: bent((b) => put16(b, poolAt + POOL.header, 0x1c01)),
      expect: "whole",
    },
    {
      name: "string pool size 0",
      bytes: bent((b) => put32(b, poolAt + POOL.size, 0)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "string pool size beyond the file",
      bytes: bent((b) => put32(b, poolAt + POOL.size, 0x7ffffff0)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "sorted flag on unsorted strings",
      bytes: bent((b) => put32(b, poolAt + POOL.flags, 1)),
      expect: "whole",
    },
    {
      name: "same string many times in the pool",
      bytes: goodManifest({ duplicateStrings: true }),
      expect: "whole",
    },
    {
      name: "strings longer than 0x7fff in UTF-8",
      bytes: writeAxml(manifestTree("x".repeat(0x9000)), { utf8: true }),
      expect: "whole",
    },
    {
      name: "strings longer than 0x7fff in UTF-16",
      bytes: writeAxml(manifestTree("x".repeat(0x9000))),
      expect: "whole",
    },
    { name: "surrogate pairs", bytes: writeAxml(manifestTree("绘画 🎨"), { utf8: true }), expect: "whole" },
    { name: "last string without NUL", bytes: unterminated(), expect: "whole" },
    {
      name: "an offset beyond the pool",
      // The string after the six names that have ids is used by nobody.
      bytes: rebuilt(({ pool }) => void put32(pool, 28 + 4 * 6, 0x00ffffff), manifestTree(), {
        extraStrings: ["unused"],
      }),
      expect: "whole",
    },
    {
      name: "a second pool before the nodes",
      bytes: rebuilt((p) => {
        p.pool = join(writePool(["decoy"], false), p.pool);
      }),
      expect: "whole",
      anomalies: ["several-string-pools"],
    },
    {
      name: "a second pool among the nodes",
      bytes: rebuilt(insertNode(2, writePool(["decoy"], false))),
      expect: "whole",
      anomalies: ["several-string-pools"],
    },
    {
      name: "pool cut in two",
      bytes: bent((b) => b.subarray(0, poolAt + Math.floor(size(b) / 2))),
      expect: "refused",
    },
    {
      name: "no string pool",
      bytes: rebuilt((p) => {
        p.pool = new Uint8Array(0);
      }),
      expect: "refused",
    },
  ];
}

function unterminated(): Uint8Array {
  return rebuilt(
    (pieces) => {
      const trimmed = pieces.pool.subarray(0, pieces.pool.length - 2);
      pieces.pool = put32(trimmed.slice(), POOL.size, trimmed.length);
    },
    manifestTree("last"),
    { extraStrings: [] },
  );
}
