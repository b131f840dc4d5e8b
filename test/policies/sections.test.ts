import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../../src/sources/policy/read.ts";
import { nodePlatform } from "../node-platform.ts";

const FOLDER = fileURLToPath(new URL("sections", import.meta.url));

/** Sections of SDKs in any layout, by group: F1 of the rows that have the right name and the right data. */
const FLOORS = [
  ["mended-", 0.95],
  ["counted-", 0.88],
  ["odd-", 0.75],
  ["last-", 0.9],
  ["plain-", 0.88],
  ["told-", 0.95],
  ["strange-", 0.88],
] as const;

describe.each(FLOORS)("sections of SDKs in test/policies/sections/%s*", (group, floor) => {
  it(`have the right name and data, F1 of ${floor} and more`, () => {
    let asked = 0;
    let said = 0;
    let right = 0;
    for (const file of readdirSync(FOLDER).filter((name) => name.startsWith(group))) {
      const stem = file.replace(/\.[^.]+$/, "");
      if (file.endsWith(".rows")) continue;
      const wanted = readFileSync(`${FOLDER}/${stem}.rows`, "utf8").trim().split("\n");
      const bytes = new Uint8Array(readFileSync(`${FOLDER}/${file}`));
      const { document } = readPolicy({ name: file, sha256: "0".repeat(64), bytes }, nodePlatform, 1);
      const left = document.sdkTable.map(({ name, dataWords }) => ({ name: bare(name), data: listOf(dataWords) }));
      asked += wanted.length;
      said += left.length;
      for (const line of wanted) {
        const [name = "", , , data = ""] = line.split(" | ");
        const at = left.findIndex(
          (row) =>
            name.split(" = ").some((one) => bare(one) === row.name) &&
            data.split(" = ").some((one) => listOf(one) === row.data),
        );
        if (at < 0) continue;
        left.splice(at, 1);
        right++;
      }
    }
    const rows = (2 * right) / (asked + said);
    console.log(`${group}*: ${asked} rows; right by name and data: F1 ${rows.toFixed(3)}`);
    expect(rows).toBeGreaterThanOrEqual(floor);
  });
});

function bare(name: string): string {
  return plain(name).replace(/(?:的?sdk|,?(?:inc|llc)\.?)$/, "");
}

function plain(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/\s+/g, "").replace(/[。.;；,，、]+$/, "");
}

/** The parts of a list of data, in any order; what only says that there is none is an empty list. */
function listOf(words: string | null): string {
  return (words ?? "")
    .replace(/(?<=\p{Script=Han})\s(?=[\p{Script=Han}A-Za-z])/gu, "、")
    .split(/[、，,;；\n]|和|与|及|\band\b|\s(?=\d\.)/)
    .map((part) => plain(part).replace(/^(?:\d\.|your|the|a|您的|用户的)/, ""))
    .filter((part) => !["", "n/a", "无", "-", "/", "none", "不涉及"].includes(part))
    .sort()
    .join();
}
