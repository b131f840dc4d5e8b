import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Text, textsOf } from "./examples.ts";

/** Folders of texts with answers, all of them our own (Apache-2.0). Texts that only measure are never among them. */
const INPUTS = [
  { folder: "test/policies/taught", mended: false },
  { folder: "test/policies/unseen/dev", mended: true },
  { folder: "test/policies", mended: true },
];

export function trainingTexts(root: string): Text[] {
  return INPUTS.flatMap(({ folder, mended }) => textsOf(join(root, folder), mended));
}

/** SHA-256 of each text by its path from the root. */
export function hashesOf(texts: readonly Text[], root: string): Record<string, string> {
  return Object.fromEntries(
    texts.map(({ path }) => [relative(root, path).replaceAll("\\", "/"), hashOf(path)]),
  );
}

export function hashOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
