import { generateKeyPairSync } from "node:crypto";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { checkBundle, sealedBundle } from "./seal.ts";

const key = generateKeyPairSync("ed25519").privateKey;
const bundle = sealedBundle(
  { "a.txt": strToU8("one"), "b/c.txt": strToU8("two") },
  { order: "2026-0001" },
  key,
);

function changed(change: (entries: Record<string, Uint8Array>) => void): Uint8Array {
  const entries = { ...unzipSync(bundle) };
  change(entries);
  return zipSync(entries);
}

test("a sealed bundle is intact, and the same bytes each time", () => {
  expect(checkBundle(bundle)).toMatchObject({ intact: true, files: 2 });
  const again = sealedBundle(
    { "b/c.txt": strToU8("two"), "a.txt": strToU8("one") },
    { order: "2026-0001" },
    key,
  );
  expect(Buffer.from(again).equals(Buffer.from(bundle))).toBe(true);
});

test.each([
  ["a changed file", changed((entries) => (entries["a.txt"] = strToU8("other"))), "a.txt was changed"],
  ["a missing file", changed((entries) => delete entries["b/c.txt"]), "b/c.txt is missing"],
  ["an added file", changed((entries) => (entries["d.txt"] = strToU8("x"))), "d.txt was added"],
  ["a changed manifest", changed((entries) => (entries["manifest.json"] = manifestOf(entries))), "signature"],
  ["a missing signature", changed((entries) => delete entries["manifest.sig"]), "signature"],
  ["no archive", strToU8("no archive"), "no evidence bundle"],
])("%s shows", (_what, zip, why) => {
  expect(checkBundle(zip)).toMatchObject({ intact: false, why: expect.stringContaining(why) });
});

function manifestOf(entries: Record<string, Uint8Array>): Uint8Array {
  return strToU8(
    Buffer.from(entries["manifest.json"] ?? [])
      .toString("utf8")
      .replace("2026-0001", "2026-0002"),
  );
}
