import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { collectFacts } from "../../src/audit/collect.ts";
import { nodePlatform } from "../../src/cli/node-platform.ts";
import type { Flow } from "../../src/model/flow.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SOURCES = join(HERE, "app/src/flows");

const bytes = new Uint8Array(readFileSync(join(HERE, "flows.apk")));
const { flows } = collectFacts(
  {
    name: "flows.apk",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: { sizeBytes: bytes.length, read: (at, size) => bytes.subarray(at, at + size) },
  },
  nodePlatform,
);

/** In the sources each sink says in a comment whether data reaches it: `leak`, `leak hash`, `no leak`. */
const classes = readdirSync(SOURCES).map((name) => name.replace(".java", ""));

test.each(classes)("%s", (name) => {
  const lines = readFileSync(join(SOURCES, `${name}.java`), "utf8").split("\n");
  const expected = lines.filter((line) => /\/\/ leak\b/.test(line)).length;
  const own = flows.filter(
    ({ sink }) => sink.kind === "log" && new RegExp(`^Lflows/${name}[;$]`).test(sink.class),
  );
  expect(new Set(own.map(placeOf)).size).toBe(expected);
  expect(own.every(({ data }) => /^(?:device|media)\./.test(data))).toBe(true);
  const hashes = lines.filter((line) => line.includes("// leak hash")).length;
  const hashed = own.filter(({ transforms }) => transforms.includes("hash"));
  expect(new Set(hashed.map(placeOf)).size).toBe(hashes);
});

test("each flow is a path from its source to its sink", () => {
  const received = flows.find(({ sink }) => sink.class === "Lflows/Receiver;");
  expect(received?.source.class).toBe("Lflows/Sender;");
  expect(received?.steps.length).toBeGreaterThan(0);
});

function placeOf({ sink }: Flow): string {
  return `${sink.class} ${sink.method} ${sink.offset}`;
}
