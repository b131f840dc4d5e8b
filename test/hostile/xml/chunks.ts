import { type AxmlCase, insertNode, manifestTree, rebuilt } from "../axml-sound.ts";
import { node, type Pieces, writeAxml } from "../axml-writer.ts";
import { Bytes, join, put16, put32 } from "../bytes.ts";

function junk(type: number, size = 16, header = 8): Uint8Array {
  return new Bytes()
    .u16(type, header)
    .u32(size)
    .add(new Uint8Array(size - 8).fill(0xab))
    .done();
}

export function chunksCases(): AxmlCase[] {
  return [
    {
      name: "unknown chunk 0x1402 before the pool",
      bytes: rebuilt((p) => {
        p.pool = join(junk(0x1402), p.pool);
      }),
      expect: "whole",
      anomalies: ["unknown-chunk"],
    },
    {
      name: "unknown chunk 0x3370 between pool and nodes",
      bytes: rebuilt((p) => {
        p.ids = join(p.ids, junk(0x3370, 64));
      }),
      expect: "whole",
      anomalies: ["unknown-chunk"],
    },
    {
      name: "unknown chunk among the nodes",
      bytes: rebuilt(insertNode(3, junk(0x017e, 32, 16))),
      expect: "whole",
      anomalies: ["unknown-chunk"],
    },
    {
      name: "namespace end of size 0",
      bytes: rebuilt((p) => void put32(p.nodes.at(-1) ?? p.pool, 4, 0)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "element of size 0",
      bytes: rebuilt((p) => void put32(p.nodes[2] ?? p.pool, 4, 0)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "element larger than the file",
      bytes: rebuilt((p) => void put32(p.nodes[2] ?? p.pool, 4, 0x00ffffff)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "garbage between nodes",
      bytes: rebuilt(insertNode(2, new Uint8Array(40).fill(0xff))),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "only junk chunks of size 0",
      bytes: join(
        new Bytes()
          .u16(3, 8)
          .u32(1 << 16)
          .done(),
        new Uint8Array(1 << 16),
      ),
      expect: "refused",
    },
    {
      name: "a million tiny junk chunks",
      bytes: rebuilt((p) => {
        p.ids = join(p.ids, tinyChunks(100_000));
      }),
      expect: "whole",
      anomalies: ["unknown-chunk"],
    },
    {
      name: "namespaces opened twice and never closed",
      bytes: rebuilt(insertNode(1, node(0x0100, new Bytes().u32(0, 0)))),
      expect: "whole",
    },
    {
      name: "namespace ends first",
      bytes: rebuilt(insertNode(0, node(0x0101, new Bytes().u32(5, 5)))),
      expect: "whole",
    },
    {
      name: "text with markup",
      bytes: writeAxml({
        ...manifestTree(),
        children: ["<uses-permission/>", ...(manifestTree().children ?? [])],
      }),
      expect: "whole",
    },
    {
      name: "an end too many",
      bytes: rebuilt(insertNode(-1, node(0x0103, new Bytes().u32(0xffffffff, 0)))),
      expect: "whole",
      anomalies: ["unbalanced-elements"],
    },
    {
      name: "a second root",
      bytes: rebuilt(insertNode(-1, node(0x0102, new Bytes().u32(0xffffffff, 0).u16(20, 20, 0, 0, 0, 0)))),
      expect: "whole",
      anomalies: ["unbalanced-elements"],
    },
    {
      name: "the last end is missing",
      bytes: rebuilt(({ nodes }) => void nodes.splice(-2, 1)),
      expect: "cut",
      anomalies: ["cut-short"],
    },
    { name: "nested 5000 deep", bytes: rebuilt(deep), expect: "whole", anomalies: ["too-deep"] },
  ];
}

function tinyChunks(count: number): Uint8Array {
  const bytes = new Uint8Array(count * 8);
  for (let i = 0; i < count; i++) {
    put16(bytes, i * 8, 0x7777);
    put16(bytes, i * 8 + 2, 8);
    put32(bytes, i * 8 + 4, 8);
  }
  return bytes;
}

function deep({ nodes }: Pieces): void {
  const up = node(0x0102, new Bytes().u32(0xffffffff, 0).u16(20, 20, 0, 0, 0, 0));
  const down = node(0x0103, new Bytes().u32(0xffffffff, 0));
  nodes.splice(-2, 0, ...Array.from({ length: 5000 }, () => up), ...Array.from({ length: 5000 }, () => down));
}
