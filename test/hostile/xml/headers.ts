import { type AxmlCase, bent, goodManifest } from "../axml-sound.ts";
import { join, put16, put32 } from "../bytes.ts";

export function headersCases(): AxmlCase[] {
  return [
    { name: "sound, UTF-16", bytes: goodManifest(), expect: "whole" },
    { name: "sound, UTF-8", bytes: goodManifest({ utf8: true }), expect: "whole" },
    {
      name: "magic 0",
      bytes: bent((b) => put16(b, 0, 0)),
      expect: "whole",
      anomalies: ["document-header-odd"],
    },
    {
      name: "magic 0x1234",
      bytes: bent((b) => put16(b, 0, 0x1234)),
      expect: "whole",
      anomalies: ["document-header-odd"],
    },
    {
      name: "document header of 0x1c01 bytes",
      bytes: bent((b) => put16(b, 2, 0x1c01)),
      expect: "whole",
      anomalies: ["document-header-odd"],
    },
    {
      name: "document header of 16 bytes with no room for it",
      bytes: bent((b) => put16(b, 2, 16)),
      expect: "whole",
    },
    {
      name: "document size too small",
      bytes: bent((b) => put32(b, 4, 8)),
      expect: "whole",
      anomalies: ["document-size-wrong"],
    },
    {
      name: "document size 4 GiB",
      bytes: bent((b) => put32(b, 4, 0xffffffff)),
      expect: "whole",
      anomalies: ["document-size-wrong"],
    },
    {
      name: "bytes behind the document",
      bytes: bent((b) => join(b, new Uint8Array(64).fill(0x5a))),
      expect: "whole",
    },
    { name: "zeros behind the document", bytes: bent((b) => join(b, new Uint8Array(64))), expect: "whole" },
    {
      name: "header of 0x20 bytes, padded",
      bytes: bent((b) => join(put16(b.slice(0, 8), 2, 0x20), new Uint8Array(24), b.subarray(8))),
      expect: "whole",
    },
  ];
}
