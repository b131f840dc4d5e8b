import { describe, expect, test } from "vitest";
import { nodePlatform } from "../../test/node-platform.ts";
import type { Evidence } from "../model/evidence.ts";
import {
  codePlace,
  type ExampleParts,
  evidenceExample,
  gap,
  permission,
  sdkActor,
  sdkFound,
} from "../model/example.ts";
import { confidenceBy, severityBy } from "../model/factor.ts";
import { defineRule, type Rule } from "../model/rule.ts";
import { rules } from "../rules/index.gen.ts";
import { ask } from "./ask.ts";
import { fails } from "./fails.ts";
import { fingerprint } from "./fingerprint.ts";
import { numberedGaps } from "./gaps.ts";
import { type JudgeOptions, judge } from "./judge.ts";

const OPTIONS: JudgeOptions = { laws: null, toolVersion: "0", inputs: [], sha256: nodePlatform.sha256 };

const drawing: Evidence = evidenceExample({
  facts: [
    { data: "contacts.address-book", rung: "L2" },
    { data: "device.android-id", actor: sdkActor("umeng-analytics") },
    { data: "device.model" },
  ],
  permissions: [permission("android.permission.READ_CONTACTS", { requested: "yes" })],
  sdks: [sdkFound("umeng-analytics", "Umeng+ U-App")],
  claims: [{ data: "user.email", words: "We collect your e-mail address." }],
});

describe("findings", () => {
  const audit = judge(drawing, OPTIONS);

  test("the address book of a drawing app: needless and untold, with place, article and remedy", () => {
    const [first, second] = audit.findings;
    expect(first).toMatchObject({
      id: "P1",
      rule: "collects-unneeded",
      verdict: "breach",
      severity: "high",
      data: "contacts.address-book",
      subject: ["contacts.address-book", "first-party"],
    });
    expect(first?.at[0]).toEqual(codePlace);
    expect(first?.cites).toContain("CN-PIPL-6");
    expect(second?.rule).toBe("collects-untold");
  });

  test("stand in order of severity, then rule, then subject", () => {
    const order = { high: 0, medium: 1, low: 2 };
    const keys = audit.findings.map(
      ({ severity, rule, subject }) => `${order[severity]} ${rule} ${subject.join(" ")}`,
    );
    expect(keys).toEqual([...keys].sort());
    expect(audit.findings.map(({ id }) => id)).toEqual(audit.findings.map((_, at) => `P${at + 1}`));
  });

  test("every article that is cited is explained, with how it is known", () => {
    const cited = new Set(audit.findings.flatMap(({ cites }) => cites));
    expect(new Set(audit.obligations.map(({ id }) => id))).toEqual(cited);
    expect(audit.obligations.find(({ id }) => id === "EU-GDPR-5")?.mark).toBe("recall");
  });

  test("the same evidence gives the same bytes", () => {
    expect(JSON.stringify(judge(drawing, OPTIONS))).toBe(JSON.stringify(audit));
  });

  test("the table says what it takes, whether it says so, and whether it needs it", () => {
    expect(audit.practice[0]).toMatchObject({
      data: "contacts.address-book",
      does: { mark: "reads" },
      says: { mark: "no" },
      needs: { mark: "unrelated" },
      sensitive: true,
    });
    expect(audit.practice.find(({ data }) => data === "device.model")?.needs.mark).toBe("unknown");
  });

  test("the verdict is one sentence in both languages", () => {
    expect(audit.summary.sentence.en).toMatch(
      /^Takes 2 kinds of personal data: 2 are not in its privacy policy/,
    );
    expect(audit.summary.sentence.zh).toMatch(/^收集 2 种个人信息，其中 2 种隐私政策未列明/);
  });

  test("no words accuse of a crime", () => {
    expect(JSON.stringify([audit.findings, audit.summary])).not.toMatch(/illegal|违法行为/);
  });
});

describe("laws as of a day", () => {
  const cited = (asOf: string | null) =>
    new Map(judge(drawing, { ...OPTIONS, asOf }).obligations.map(({ id, article }) => [id, article]));

  test("an article stands under the number that it had on that day", () => {
    expect(cited("2025-06-01").get("CN-CSL-43")).toBe("41");
    expect(cited("2026-06-01").get("CN-CSL-43")).toBe("43 (old 41)");
  });

  test("what was not yet in force is not cited, and its rule not asked where nothing else holds", () => {
    expect(cited("2021-06-01").has("CN-PIPL-6")).toBe(false);
    expect(cited("2021-06-01").has("CN-CSL-43")).toBe(true);
    const audit = judge(drawing, { ...OPTIONS, laws: ["eu"], asOf: "2010-01-01" });
    expect(audit.findings.filter(({ rule }) => rule === "collects-unneeded")).toEqual([]);
  });

  test("what a law orders for a function is necessary from the day of that law on", () => {
    const needs = [
      {
        data: "user.id-number",
        level: "necessary",
        source: { kind: "law", words: "domain registration", law: "CN-ATF-21", item: "真实身份信息" },
      },
    ] as const;
    const evidence = evidenceExample({ category: "utility", facts: [{ data: "user.id-number" }], needs });
    const mark = (asOf: string | null) =>
      judge(evidence, { ...OPTIONS, asOf }).practice.find(({ data }) => data === "user.id-number")?.needs
        .mark;
    expect([mark("2022-11-30"), mark("2022-12-01"), mark(null)]).toEqual([
      "unrelated",
      "necessary",
      "necessary",
    ]);
  });

  test("a date from memory is said to be one", () => {
    const audit = judge(drawing, OPTIONS);
    const recalled = (id: string) => audit.obligations.find((one) => one.id === id)?.inForceRecalled;
    expect([recalled("CN-PIPL-6"), recalled("EU-GDPR-5")]).toEqual([false, true]);
  });

  test("a day of which nothing is known is no reason to drop an article; it is said", () => {
    const audit = judge(drawing, { ...OPTIONS, asOf: "2025-06-01" });
    expect(audit.obligations.find(({ id }) => id === "STORE-GOOGLE-UD")?.inForce).toBeNull();
    expect(audit.options.asOf).toBe("2025-06-01");
  });
});

describe("weight", () => {
  test("every finding states all that its severity and confidence follow from", () => {
    for (const { factors, severity, confidence } of judge(drawing, OPTIONS).findings) {
      expect([severityBy(factors), confidenceBy(factors)]).toEqual([severity, confidence]);
      expect(new Set(factors.map(({ bears }) => bears))).toEqual(new Set(["severity", "confidence"]));
    }
  });

  test("what happens before the user agrees, or to children, weighs more", () => {
    const severity = (parts: ExampleParts) =>
      judge(evidenceExample({ claims: [], ...parts }), OPTIONS).findings.find(
        ({ rule }) => rule === "collects-untold",
      )?.severity;
    const fact = { data: "device.android-id", rung: "L2" } as const;
    expect(severity({ facts: [fact] })).toBe("medium");
    expect(severity({ facts: [{ ...fact, when: "before-consent" }] })).toBe("high");
    expect(severity({ facts: [fact], children: true })).toBe("high");
  });
});

describe("laws", () => {
  test("only articles of the asked jurisdictions are cited, and rules without one are not asked", () => {
    const audit = judge(drawing, { ...OPTIONS, laws: ["eu"] });
    expect(new Set(audit.obligations.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(["eu"]));
    for (const { rule } of audit.outcomes) {
      const cites = rules.find(({ id }) => id === rule)?.cites ?? [];
      expect(cites.length === 0 || cites.some((id) => id.startsWith("EU-"))).toBe(true);
    }
  });

  test("what could not be read is told whatever the laws", () => {
    const audit = judge(evidenceExample({ gaps: [gap("code", "packed")] }), { ...OPTIONS, laws: ["us"] });
    expect(audit.findings.map(({ rule }) => rule)).toEqual(["not-assessable"]);
  });
});

describe("gaps", () => {
  test("no rule that reads a layer with a gap is clear", () => {
    for (const layer of ["manifest", "code", "policy", "category", "resources"] as const) {
      const { outcomes } = judge(evidenceExample({ gaps: [gap(layer, "broken")] }), OPTIONS);
      for (const { rule, verdict, because } of outcomes) {
        if (!rules.find(({ id }) => id === rule)?.reads.includes(layer)) continue;
        expect(verdict, `${rule} past a gap in ${layer}`).not.toBe("clear");
        if (verdict === "unknown") expect(because).not.toBeNull();
      }
    }
  });

  test("say which rules they silence", () => {
    const [numbered] = numberedGaps([gap("code", "packed")]);
    expect(numbered?.id).toBe("G1");
    expect(numbered?.silences).toContain("collects-untold");
    expect(numbered?.silences).not.toContain("backup-exposes-data");
  });

  test("a packed app is not a clean one", () => {
    const audit = judge(evidenceExample({ gaps: [gap("code", "packed")] }), OPTIONS);
    expect(fails(audit, "medium")).toBe(true);
    expect(fails(audit, "none")).toBe(false);
  });
});

describe("a rule that fails", () => {
  const [any] = rules;
  const broken: Rule = defineRule({
    ...(any ?? expect.fail("no rules")),
    judge: () => {
      throw new Error("boom");
    },
  });

  test("answers unknown and stops nobody", () => {
    expect(ask(broken, drawing, { laws: ["cn"] })).toMatchObject({
      seen: [],
      outcome: { verdict: "unknown" },
    });
    expect(ask(broken, drawing, { laws: ["cn"] }).outcome.because?.en).toContain("boom");
  });
});

describe("fingerprint", () => {
  const of = (subject: readonly string[], name = "app.example") =>
    fingerprint("collects-untold", name, subject, nodePlatform.sha256);

  test("is 32 hex digits, the same for the same practice, another for another", () => {
    expect(of(["device.imei"])).toMatch(/^[0-9a-f]{32}$/);
    expect(of(["device.imei"])).toBe(of(["device.imei"]));
    expect(of(["device.imei"])).not.toBe(of(["device.imei", "umeng-analytics"]));
    expect(of(["a b"])).not.toBe(of(["a", "b"]));
    expect(of(["x"], "应用")).not.toBe(of(["x"], "应用2"));
  });

  test("outlives a new version that moves the code", () => {
    const moved = evidenceExample({
      facts: [
        { data: "contacts.address-book", rung: "L2", at: { ...codePlace, class: "La/b/C;", offset: 99 } },
      ],
      permissions: [permission("android.permission.READ_CONTACTS")],
      app: { versionCode: 2 },
    });
    const before = judge(drawing, OPTIONS).findings.find(({ rule }) => rule === "collects-unneeded");
    const after = judge(moved, OPTIONS).findings.find(({ rule }) => rule === "collects-unneeded");
    expect(after?.fingerprint).toBe(before?.fingerprint);
  });
});
