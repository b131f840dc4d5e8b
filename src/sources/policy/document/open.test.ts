import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

/** A sentence of traditional Chinese in Big5. */
const BIG5 =
  "c1f4a870c576ac46b5a6a147a7daadccb77cbb60b6b0b17aaabaa96da657a142b971a46cb66ca5f3bb50b8cbb86dc3d1a74fbd58a141a8c3a8cfa5ceb36fa8c7add3a448b8eaaec6b4a3a8d1aa41b0c8a141a4a3b77cb14eb8eaaec6a4c0a8c9b5b9a8e4a54ca4bda571a143b36fadd3c0b3a5ceb57ba6a1b867b94cbc66aed6abe1c1d9b77cbdd0b17ab35da977a143";

function read(bytes: Uint8Array) {
  return readPolicy({ name: "policy.html", sha256: "0".repeat(64), bytes }, nodePlatform, 1);
}

describe("what a policy's file may be", () => {
  it("is Big5 though nothing claims it, in traditional characters, which are read as simplified ones are", () => {
    const { document, text } = read(
      Uint8Array.from(BIG5.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    );
    expect(text).toContain("隱私權政策：我們會蒐集");
    expect(document.gaps).toEqual([]);
    expect(document.claims).not.toEqual([]);
  });

  it("is rich text under the name of a web page", () => {
    const { document } = read(new TextEncoder().encode("{\\rtf1\\ansi We collect your email address.}"));
    expect(document.gaps.map(({ reason, says }) => [reason, says.en.slice(0, 41)])).toEqual([
      ["policy-not-text", "The policy is a rich text file (RTF), wha"],
    ]);
  });
});
