import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Comparable, ComparedFinding, Comparison } from "../model/comparison.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, gap, sdkFound } from "../model/example.ts";
import { comparableFrom } from "./comparable.ts";
import { compare } from "./compare.ts";
import { failsGate, gateOf } from "./gate.ts";
import { judge } from "./judge.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A whole audit by the built program, as a team would save it. */
function audited(app: string): Comparable {
  const args = [
    "audit",
    app,
    "--policy",
    "test/apps/idreader/policy.txt",
    "--category",
    "utility",
    "--format",
    "json",
  ];
  const { stdout } = spawnSync(process.execPath, ["dist/candor.js", ...args, "--fail-on", "none"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const comparable = comparableFrom(JSON.parse(stdout));
  if (comparable === null) throw new Error(`no audit of ${app}`);
  return comparable;
}

const plain = audited("test/apps/idreader/app.apk");
const minified = audited("test/apps/idreader-minified/app.apk");
const renamed = audited("test/apps/idreader-minified/all-renamed.apk");
const shrunk = audited("test/apps/idreader-r8/app.apk");
const allShrunk = audited("test/apps/idreader-r8/all-renamed.apk");

const kinds = ({ changes }: Comparison) => changes.map(({ kind }) => kind);
const about = ({ old, now }: Comparison["changes"][number]) => (now ?? old)?.rule;

describe("two builds of one app, one of them minified", () => {
  test("have the same findings: none is new and none is fixed", () => {
    expect(new Set(kinds(compare(plain, minified)))).toEqual(new Set(["moved", "persists"]));
    expect(new Set(kinds(compare(minified, plain)))).toEqual(new Set(["moved", "persists"]));
    expect(compare(plain, minified).changes).toHaveLength(plain.findings.length);
  });

  test("have the same fingerprints, though the app's own classes left their package", () => {
    const prints = ({ findings }: Comparable) => findings.map(({ fingerprint }) => fingerprint).sort();
    expect(prints(minified)).toEqual(prints(plain));
    expect(new Set(prints(plain)).size).toBe(plain.findings.length);
    expect(plain.findings.flatMap(({ subject }) => subject)).toContain("first-party");
    expect(minified.findings.flatMap(({ subject }) => subject)).toContain("unknown-party");
  });

  test("where the SDK's own code is renamed too, what it did is not called fixed", () => {
    const { changes } = compare(plain, renamed);
    expect(kinds({ ...compare(plain, renamed) })).not.toContain("fixed");
    expect(kinds({ ...compare(plain, renamed) })).not.toContain("new");
    expect(changes.find(({ kind }) => kind === "cannot-tell")?.because?.en).toContain("renamed");
  });

  test("through R8 itself, which drops, inlines and renames: none is new and none is fixed, either way round", () => {
    for (const [old, now] of [
      [plain, shrunk],
      [shrunk, plain],
      [minified, shrunk],
    ] as const)
      expect(new Set(kinds(compare(old, now)))).toEqual(new Set(["moved", "persists"]));
    for (const [old, now] of [
      [plain, allShrunk],
      [allShrunk, plain],
      [shrunk, allShrunk],
      [allShrunk, shrunk],
      [renamed, allShrunk],
      [allShrunk, renamed],
    ] as const) {
      expect(kinds(compare(old, now))).not.toContain("fixed");
      expect(kinds(compare(old, now))).not.toContain("new");
    }
  });

  test("the same build twice persists in everything", () => {
    expect(new Set(kinds(compare(minified, minified)))).toEqual(new Set(["persists"]));
  });
});

describe("compare", () => {
  const audit = (evidence: Evidence) => {
    const whole = judge(evidence, OPTIONS);
    const comparable = comparableFrom(JSON.parse(JSON.stringify(whole)));
    if (comparable === null) throw new Error("not an audit");
    return { whole, comparable };
  };
  const silent = evidenceExample({ claims: [{ words: "We collect nothing." }] });
  const taking = evidenceExample({
    claims: [{ words: "We collect nothing." }],
    facts: [{ data: "contacts.address-book", rung: "L2" }],
  });

  test("tells new from fixed", () => {
    const [before, after] = [audit(silent), audit(taking)];
    const there = compare(before.comparable, after.comparable);
    expect(there.changes.filter(({ kind }) => kind === "new").map(about)).toContain("collects-untold");
    const back = compare(after.comparable, before.comparable);
    expect(back.changes.filter(({ kind }) => kind === "fixed").map(about)).toContain("collects-untold");
  });

  test("what a gap hides is neither fixed nor news", () => {
    const hidden: Evidence = {
      ...silent,
      gaps: [gap("code", "dex-truncated", { silences: ["collects-untold"] })],
    };
    const [before, after] = [audit(taking), audit(hidden)];
    const change = compare(before.comparable, after.comparable).changes.find(
      (one) => about(one) === "collects-untold",
    );
    expect(change?.kind).toBe("cannot-tell");
    expect(change?.because?.en).toContain("dex-truncated");
    const back = compare(after.comparable, before.comparable).changes.find(
      (one) => about(one) === "collects-untold",
    );
    expect(back?.kind).toBe("cannot-tell");
  });

  test("a company that is new in the app makes a new finding, one that was there does not", () => {
    const by = (subject: readonly string[], sdks: readonly string[]): Comparable => ({
      ...audit(taking).comparable,
      findings: [{ ...FINDING, subject }],
      sdks,
    });
    const old = by(["device.oaid", "first-party"], ["bugly"]);
    expect(kinds(compare(old, by(["device.oaid", "bugly"], ["bugly"])))).toEqual(["moved"]);
    expect(kinds(compare(old, by(["device.oaid", "jpush"], ["bugly", "jpush"])))).toContain("new");
  });

  test("a saved audit of another version of the program is read for what it has", () => {
    expect(comparableFrom({ schema: "candor/facts@1" })).toBeNull();
    expect(comparableFrom(null)).toBeNull();
    expect(comparableFrom([])).toBeNull();
    const { whole } = audit(taking);
    const extended = { ...JSON.parse(JSON.stringify(whole)), later: { more: true } };
    expect(comparableFrom(extended)?.findings).toHaveLength(whole.findings.length);
    const broken = { ...extended, findings: [{ rule: 3 }, null, "x", ...extended.findings] };
    expect(comparableFrom(broken)?.findings).toHaveLength(whole.findings.length);
  });

  describe("the gate", () => {
    const { whole, comparable } = audit(taking);
    const rule = whole.findings[0]?.rule ?? "";

    test("without a baseline everything is new, and fails", () => {
      const gate = gateOf(whole, { baseline: null, allow: [], today: "2026-01-01" });
      expect(gate.standings.every(({ as }) => as === "new")).toBe(true);
      expect(failsGate(whole, gate, "low")).toBe(true);
    });

    test("with the same audit as baseline nothing is new, and nothing fails", () => {
      const gate = gateOf(whole, { baseline: comparable, allow: [], today: "2026-01-01" });
      expect(gate.standings.every(({ as }) => as === "known")).toBe(true);
      expect(failsGate(whole, gate, "low")).toBe(false);
    });

    test("an allowance holds to its last day, then the finding fails again and is named", () => {
      const allow = whole.findings.map((finding) => ({
        rule: finding.rule,
        subject: [],
        reason: "being mended",
        until: "2026-03-31",
      }));
      const on = gateOf(whole, { baseline: null, allow, today: "2026-03-31" });
      expect(failsGate(whole, on, "low")).toBe(false);
      const after = gateOf(whole, { baseline: null, allow, today: "2026-04-01" });
      expect(failsGate(whole, after, "low")).toBe(true);
      expect(after.expired.map((one) => one.rule)).toContain(rule);
    });

    test("an allowance for one subject allows no other", () => {
      const allow = [{ rule, subject: ["no.such-subject"], reason: "x", until: "2999-01-01" }];
      expect(failsGate(whole, gateOf(whole, { baseline: null, allow, today: "2026-01-01" }), "low")).toBe(
        true,
      );
    });
  });

  test("an SDK that is gone from an app whose code keeps its names is fixed", () => {
    const withSdk = evidenceExample({ claims: [{ words: "x" }], sdks: [sdkFound("jpush", "JPush")] });
    const [before, after] = [audit(withSdk), audit(silent)];
    const gone = compare(before.comparable, after.comparable).changes.find(
      (one) => about(one) === "sdk-undisclosed",
    );
    expect(gone?.kind).toBe("fixed");
  });
});

const FINDING: ComparedFinding = {
  id: "P1",
  rule: "collects-untold",
  verdict: "breach",
  severity: "high",
  subject: [],
  data: "device.oaid",
  sdk: null,
  title: { en: "x", zh: "x" },
  fingerprint: "0".repeat(32),
  at: [],
};

const OPTIONS = {
  laws: null,
  asOf: null,
  toolVersion: "0.0.0",
  inputs: [{ kind: "app", name: "app.apk", sha256: "a".repeat(64), sizeBytes: 1 }],
  sha256: () => "0".repeat(64),
} as const;
