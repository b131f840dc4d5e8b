import { describe, expect, test } from "vitest";
import { nodePlatform } from "../../test/node-platform.ts";
import type { ViolationList } from "../catalog/types.ts";
import { violations } from "../catalog/violations/index.gen.ts";
import type { ChecklistItem } from "../model/checklist.ts";
import { type ExampleParts, evidenceExample, gap, sdkActor, sdkFound } from "../model/example.ts";
import { rules } from "../rules/index.gen.ts";
import { byNumber } from "./by-number.ts";
import { checklistOf, checkOf, itemsOf, LISTS } from "./checklist.ts";
import { judge } from "./judge.ts";

const POLICY: NonNullable<ExampleParts["claims"]> = [{ data: "user.email", words: "我们收集您的邮箱。" }];

function answers(parts: ExampleParts): ReadonlyMap<string, ChecklistItem> {
  const audit = judge(evidenceExample({ claims: POLICY, ...parts }), {
    laws: ["cn"],
    toolVersion: "0",
    inputs: [],
    sha256: nodePlatform.sha256,
  });
  return new Map(
    checklistOf(audit)
      .lists.flatMap(({ items }) => items)
      .map((item) => [item.id, item]),
  );
}

describe("the lists", () => {
  test.each<[ViolationList, number]>([
    ["method-2019", 31],
    ["miit-2019", 8],
    ["miit-2020", 10],
    ["miit-2020-scenes", 42],
    ["gbt-35273", 19],
    ["gbt-41391", 10],
  ])("%s has all of its %i items", (list, count) => {
    expect(itemsOf(list)).toHaveLength(count);
  });

  test("stand in their own order", () => {
    expect(
      itemsOf("miit-2020")
        .map(({ id }) => id)
        .at(-1),
    ).toBe("MIIT20-10");
    expect(["VIOL-2.1", "VIOL-10.1", "VIOL-1.9"].sort(byNumber)).toEqual([
      "VIOL-1.9",
      "VIOL-2.1",
      "VIOL-10.1",
    ]);
  });

  test("every item has rules, or says why a program cannot decide it and what a person looks at", () => {
    const known = new Set(rules.map(({ id }) => id));
    for (const item of violations) {
      const check = checkOf(item);
      for (const { rule } of check.rules) expect(known.has(rule), `${item.id}: ${rule}`).toBe(true);
      if (check.by === "automated") expect(check.rules.length, item.id).toBeGreaterThan(0);
      else {
        expect(check.because, item.id).toBeDefined();
        expect(check.look, item.id).toBeDefined();
      }
    }
  });

  test("no rule that answers an item is left out by Chinese law", () => {
    const cited = new Set(
      rules.filter(({ cites }) => cites.some((id) => id.startsWith("CN-"))).map(({ id }) => id),
    );
    const used = new Set(violations.flatMap((item) => checkOf(item).rules.map(({ rule }) => rule)));
    expect([...used].filter((id) => !cited.has(id))).toEqual([]);
  });

  test("and no rule of Chinese law is without an item that it answers or adds to", () => {
    const used = new Set(violations.flatMap((item) => checkOf(item).rules.map(({ rule }) => rule)));
    const chinese = rules.filter(({ cites }) => cites.some((id) => id.startsWith("CN-")));
    expect(chinese.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe("answers", () => {
  test("a finding answers its item, with the finding's evidence", () => {
    const item = answers({ facts: [{ data: "contacts.address-book", rung: "L2" }] }).get("S164-1.2-1");
    expect(item?.answer).toBe("breach");
    expect(item?.evidence[0]).toMatchObject({ finding: "P1" });
  });

  test("what an SDK does is no answer about the app's own code", () => {
    const facts = [
      { data: "device.android-id", rung: "L2", when: "before-consent", actor: sdkActor("umeng-analytics") },
    ] as const;
    const seen = answers({ facts, sdks: [sdkFound("umeng-analytics", "Umeng")] });
    expect(seen.get("S164-1.1-4")?.answer).toBe("breach");
    expect(seen.get("S164-1.1-1")?.answer).toBe("clear");
  });

  test("what a rule adds besides raises its item, and its silence leaves the item to the others", () => {
    const claims = [{ data: "user.email", words: "We collect your e-mail address." }] as const;
    const sent = { data: "contacts.address-book", sink: { kind: "network" } } as const;
    expect(answers({ claims, flows: [sent] }).get("VIOL-4.1")?.answer).toBe("breach");
    const unseen = [gap("data-flow", "flow-budget-spent")];
    expect(answers({ claims, gaps: unseen }).get("VIOL-4.1")?.answer).toBe("clear");
    // Where the rule that answers the item looks at flows itself, what was not followed is not clear.
    expect(answers({ claims, gaps: unseen }).get("VIOL-3.3")?.answer).toBe("not-assessable");
  });

  test("nothing found is clear only where the rules decide it; else a person looks", () => {
    const seen = answers({});
    expect(seen.get("VIOL-4.1")?.answer).toBe("clear");
    expect(seen.get("VIOL-4.2")).toMatchObject({
      answer: "needs-person",
      look: { question: expect.anything() },
    });
    expect(seen.get("VIOL-1.4")?.answer).toBe("needs-person");
  });

  test("a packed app is not clear, and what servers do is not assessable in any app", () => {
    const seen = answers({ gaps: [gap("code", "packed")] });
    expect(seen.get("VIOL-4.1")?.answer).toBe("not-assessable");
    expect(seen.get("VIOL-5.2")?.answer).toBe("not-assessable");
    const clear = [...seen.values()].filter(({ answer }) => answer === "clear");
    const readCode = new Set(rules.filter(({ reads }) => reads.includes("code")).map(({ id }) => id));
    expect(clear.filter((item) => item.rules.some((rule) => readCode.has(rule))).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test("an item about a page to agree on does not apply to an app without one", () => {
    const facts = [{ data: "device.android-id", rung: "L2", when: "before-consent" }] as const;
    const seen = answers({ facts });
    expect(seen.get("S164-1.1-1")?.answer).toBe("breach");
    expect(seen.get("S164-1.1-2")).toMatchObject({
      answer: "clear",
      because: { en: expect.stringContaining("not apply") },
    });
  });

  test("without a policy, what the policy should say is not assessable or a breach, never clear", () => {
    const seen = answers({ claims: null, gaps: [gap("policy", "no-policy-given")] });
    for (const id of ["VIOL-2.1", "VIOL-3.3", "VIOL-6.5"])
      expect(seen.get(id)?.answer).toBe("not-assessable");
  });

  test("all lists are answered in one go", () => {
    expect(answers({}).size).toBe(LISTS.reduce((sum, list) => sum + itemsOf(list).length, 0));
  });
});
