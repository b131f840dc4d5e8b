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
const SPIES = join(HERE, "spy/src/spy");
const HABITS = join(HERE, "habits/src/habits");
const WAYS = join(HERE, "ways/src/ways");

/** Suites of one kind: a class each, in which each sink says in a comment whether data reaches it. */
const MORE = [
  "olden",
  "small",
  "later",
  "again",
  "stealers",
  "thieves",
  "trojans",
  "hard",
  "robbers",
  "harder",
].flatMap((suite) =>
  readdirSync(join(HERE, suite, "src", suite)).map((name) => [suite, name.replace(".java", "")] as const),
);

const flows = flowsOf("flows.apk");
const spied = flowsOf("spy.apk");
const habits = flowsOf("habits.apk");
const ways = flowsOf("ways.apk");
const olden = flowsOf("olden.apk");
const suites: Readonly<Record<string, readonly Flow[]>> = {
  olden,
  small: flowsOf("small.apk"),
  later: flowsOf("later.apk"),
  again: flowsOf("again.apk"),
  stealers: flowsOf("stealers.apk"),
  thieves: flowsOf("thieves.apk"),
  trojans: flowsOf("trojans.apk"),
  hard: flowsOf("hard.apk"),
  robbers: flowsOf("robbers.apk"),
  harder: flowsOf("harder.apk"),
};

function flowsOf(name: string): readonly Flow[] {
  return factsOf(name).flows;
}

function factsOf(name: string): ReturnType<typeof collectFacts> {
  const bytes = new Uint8Array(readFileSync(join(HERE, name)));
  const file = {
    name,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: { sizeBytes: bytes.length, read: (at: number, size: number) => bytes.subarray(at, at + size) },
  };
  return collectFacts(file, nodePlatform);
}

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

/** What spying apps do, each in a class; what comes to rest in the app itself has not left it. */
const spies = readdirSync(SPIES).map((name) => name.replace(".java", ""));

test.each(spies)("spy: %s", (name) => {
  const lines = readFileSync(join(SPIES, `${name}.java`), "utf8").split("\n");
  const own = spied.filter(
    ({ sink }) =>
      !["database", "preferences"].includes(sink.kind) && new RegExp(`^Lspy/${name}[;$]`).test(sink.class),
  );
  const expected = lines.filter((line) => /\/\/ leak\b/.test(line)).length;
  expect(new Set(own.map(placeOf)).size).toBe(expected);
  const encrypted = lines.filter((line) => line.includes("// leak encrypt")).length;
  const marked = own.filter(({ transforms }) => transforms.includes("encrypt"));
  expect(new Set(marked.map(placeOf)).size).toBe(encrypted);
});

/** What stands in the app's own tables and preferences has not left it. */
test.each(readdirSync(HABITS).map((name) => name.replace(".java", "")))("habit: %s", (name) => {
  const lines = readFileSync(join(HABITS, `${name}.java`), "utf8").split("\n");
  const own = habits.filter(
    ({ sink }) =>
      !["database", "preferences"].includes(sink.kind) && new RegExp(`^Lhabits/${name}[;$]`).test(sink.class),
  );
  expect(new Set(own.map(placeOf)).size).toBe(lines.filter((line) => /\/\/ leak\b/.test(line)).length);
});

/** One class for each way in, along and out; what is kept in a file is marked as well. */
test.each(readdirSync(WAYS).map((name) => name.replace(".java", "")))("way: %s", (name) => {
  const lines = readFileSync(join(WAYS, `${name}.java`), "utf8").split("\n");
  const own = ways.filter(
    ({ sink }) =>
      !["database", "preferences"].includes(sink.kind) && new RegExp(`^Lways/${name}[;$]`).test(sink.class),
  );
  expect(new Set(own.map(placeOf)).size).toBe(lines.filter((line) => /\/\/ leak\b/.test(line)).length);
  for (const [word, mark] of [
    ["hash", "hash"],
    ["encrypt", "encrypt"],
  ] as const) {
    const marked = own.filter(({ transforms }) => transforms.includes(mark));
    const expected = lines.filter((line) => line.includes(`// leak ${word}`)).length;
    if (expected > 0) expect(new Set(marked.map(placeOf)).size).toBe(expected);
  }
});

/** What older apps that spy do, and one small thing of the language or of Android each; what stays in the app's own files has not left it. */
test.each(MORE)("%s: %s", (suite, name) => {
  const lines = readFileSync(join(HERE, suite, "src", suite, `${name}.java`), "utf8").split("\n");
  const own = (suites[suite] ?? []).filter(
    ({ sink }) =>
      !["database", "preferences", "file"].includes(sink.kind) &&
      new RegExp(`^L${suite}/${name}[;$]`).test(sink.class),
  );
  expect(new Set(own.map(placeOf)).size).toBe(lines.filter((line) => /\/\/ leak\b/.test(line)).length);
});

test("a page's script is told what a method that it may call gives back; others are told what an open provider answers", () => {
  const kinds = (owner: string): readonly string[] =>
    ways.filter(({ sink }) => sink.class === owner).map(({ sink }) => sink.kind);
  expect(kinds("Lways/Bridge$Device;")).toContain("javascript");
  expect(kinds("Lways/Vault;")).toContain("other-app");
});

test("what an activity keeps in preferences of its own is named after it", () => {
  const holders = factsOf("ways.apk").stored.map(({ holder }) => holder);
  expect(holders).toContain("ways.Exposed");
});

test("whether a connection is kept from others is told from the address", () => {
  const tls = ways.filter(({ sink }) => sink.class === "Lways/LastKnown;").map(({ sink }) => sink.tls);
  expect(tls).toContain(true);
  const clear = ways.filter(({ sink }) => sink.class === "Lways/Visited;").map(({ sink }) => sink.tls);
  expect(clear).toEqual([false]);
});

test("files and preferences that others may read are told from those of the app alone", () => {
  const open = factsOf("habits.apk").stored.filter(({ readableBy }) => readableBy.includes("other-apps"));
  const holders = open.map(({ holder }) => holder);
  expect(holders).toEqual(expect.arrayContaining(["open", "open.txt", "/sdcard/app/card.txt"]));
  expect(holders).not.toContain("shut");
  expect(holders).not.toContain("shut.txt");
});

test("each flow is a path from its source to its sink", () => {
  const received = flows.find(({ sink }) => sink.class === "Lflows/Receiver;");
  expect(received?.source.class).toBe("Lflows/Sender;");
  expect(received?.steps.length).toBeGreaterThan(0);
});

function placeOf({ sink }: Flow): string {
  return `${sink.class} ${sink.method} ${sink.offset}`;
}
