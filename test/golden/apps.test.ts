import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Audit } from "../../src/model/audit.ts";
import { rules } from "../../src/rules/index.gen.ts";
import { dexdump } from "../real/dexdump.ts";
import { type AppCase, appCases, type Run, runCandor } from "./case.ts";
import { dexFolder, type Element, type Witness, witnesses } from "./debian.ts";
import { mismatches } from "./expected.ts";
import { wrongFacts } from "./facts.ts";
import { documentAt, placesIn, wrongPlace } from "./places.ts";

const cases = appCases();

test("there are the sample apps", () => {
  const folders = new Set(cases.map(({ folder }) => folder.split("/").at(-2)));
  for (const name of ["sketchpad", "pals", "bill", "quiet", "packed"]) expect(folders).toContain(name);
});

/** Rules of which a whole audit has a finding, and rules that one has cleared. */
const broken = new Set<string>();
const kept = new Set<string>();

describe.each(cases)("$name", (each) => {
  let run: Run;
  let audit: Audit;
  let apks: readonly Witness[];
  let done = () => {};

  beforeAll(() => {
    run = runCandor(each.folder, [...each.args, "--format", "json"]);
    ({ apks, done } = witnesses(inputsOf(each)[0] ?? ""));
    if (run.stdout === "") throw new Error(`no audit, exit ${run.exit}: ${run.stderr}`);
    audit = JSON.parse(run.stdout);
    for (const { rule, verdict } of audit.findings)
      if (verdict !== "unknown" || rule === "not-assessable") broken.add(rule);
    for (const { rule, verdict } of audit.outcomes) if (verdict === "clear") kept.add(rule);
  });
  afterAll(() => done());

  test("runs, says nothing else, and ends with the expected code", () => {
    expect({ exit: run.exit, stderr: run.stderr }).toEqual({ exit: each.expected.exit, stderr: "" });
  });

  test("finds what is there and nothing that is not", () => {
    expect(mismatches(audit, each.expected)).toEqual([]);
  });

  test("reads from the app what its sources say, and sees nothing odd in a well-formed file", () => {
    expect(audit.evidence.facts.anomalies).toEqual([]);
    expect(wrongFacts(audit.evidence.facts, each.expected.facts)).toEqual([]);
  });

  test("every place it names is there according to aapt, dexdump and the documents themselves", () => {
    const documents = inputsOf(each).map(documentAt);
    const places = placesIn(audit);
    const wrong = places.map((place) => wrongPlace(place, apks, documents)).filter((fault) => fault !== null);
    expect([...new Set(wrong)]).toEqual([]);
    for (const { at } of audit.findings) expect(at.length).toBeGreaterThan(0);
  });

  test("permissions and components equal aapt's", () => {
    const { app, permissions, components } = audit.evidence.facts;
    const manifests = apks.map(({ manifest }) => manifest);
    const base = manifests.find(({ attributes }) => !attributes.has("split"));
    expect(app.packageName).toBe(base?.attributes.get("package"));
    expect(String(app.versionCode)).toBe(base?.attributes.get("versionCode"));
    expect(permissions.map(({ name }) => name).sort()).toEqual(permissionsOf(base).sort());
    expect(components.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(
      manifests.flatMap((manifest) => componentsOf(manifest, app.packageName ?? "")).sort(),
    );
  });

  test("counts of classes, members, instructions and calls equal dexdump's", async () => {
    const sum = { dexFiles: 0, classes: 0, methods: 0, fields: 0, strings: 0, instructions: 0, invokes: 0 };
    for (const apk of apks) {
      const folder = dexFolder(apk);
      for (const path of folder.dexes) {
        const { edges, ...counts } = await dexdump(path);
        sum.dexFiles += 1;
        sum.invokes += edges.length;
        sum.classes += counts.classes;
        sum.methods += counts.methods;
        sum.fields += counts.fields;
        sum.strings += counts.strings;
        sum.instructions += counts.instructions;
      }
      folder.done();
    }
    expect(audit.evidence.facts.stats).toEqual(sum);
  });
});

/** What no sample app breaks so far; its examples do, in its own file. */
const NOT_BROKEN_YET: readonly string[] = ["policy-not-in-app"];

test("every rule is broken by one whole app and kept by another", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids.filter((id) => !broken.has(id))).toEqual(NOT_BROKEN_YET);
  expect(ids.filter((id) => !kept.has(id))).toEqual([]);
});

test("the same input gives the same bytes, whatever the time zone and the locale", () => {
  const [each] = cases.filter(({ name }) => name === "sketchpad");
  const args = [...(each?.args ?? []), "--format", "json"];
  const here = runCandor(each?.folder ?? "", args, { TZ: "UTC", LC_ALL: "C.UTF-8", LANG: "C.UTF-8" });
  const there = runCandor(each?.folder ?? "", args, {
    TZ: "Asia/Shanghai",
    LC_ALL: "zh_CN.UTF-8",
    LANG: "zh_CN.UTF-8",
  });
  expect(here.exit).toBe(1);
  expect(there.stdout).toBe(here.stdout);
});

/** The files among the arguments: the app first, then its policies. */
function inputsOf({ folder, args }: AppCase): readonly string[] {
  return args.map((arg) => resolve(folder, arg)).filter((path) => /\.\w+$/.test(path) && existsSync(path));
}

function permissionsOf(manifest: Element | undefined): string[] {
  const named = manifest?.children.filter(({ name }) => /^uses-permission/.test(name)) ?? [];
  return named.map(({ attributes }) => attributes.get("name") ?? "");
}

const COMPONENTS = new Set(["activity", "activity-alias", "service", "receiver", "provider"]);

function componentsOf(manifest: Element, packageName: string): readonly string[] {
  const application = manifest.children.find(({ name }) => name === "application");
  return (application?.children ?? [])
    .filter(({ name }) => COMPONENTS.has(name))
    .map(({ name, attributes }) => {
      const written = attributes.get("name") ?? "";
      return `${name} ${written.startsWith(".") ? packageName + written : written}`;
    });
}
