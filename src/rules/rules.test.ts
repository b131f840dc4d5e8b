import { describe, expect, test } from "vitest";
import { law } from "../catalog/index.ts";
import type { Jurisdiction } from "../catalog/types.ts";
import type { Evidence } from "../model/evidence.ts";
import { confidenceBy, fixedFactors, severityBy } from "../model/factor.ts";
import type { Layer } from "../model/gap.ts";
import type { Rule, Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { rules } from "./index.gen.ts";
import { ruleReads } from "./reads.gen.ts";

const EVERY_LAW: readonly Jurisdiction[] = ["cn", "eu", "us-ca", "us", "play", "apple"];

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test.each(rule.examples.breaks.map((example) => [example.says.en, example] as const))(
    "breaks: %s",
    (_says, { evidence }) => {
      const seen = judge(rule, evidence);
      expect(seen.length).toBeGreaterThan(0);
      for (const one of seen) expectWellMade(rule, one, evidence);
    },
  );

  test.each(rule.examples.keeps.map((example) => [example.says.en, example] as const))(
    "keeps: %s",
    (_says, { evidence }) => {
      expect(judge(rule, evidence).map(({ says }) => says.en)).toEqual([]);
    },
  );
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s has a case that breaks it and one that keeps it",
  (_id, { examples }) => {
    expect(examples.breaks).not.toEqual([]);
    expect(examples.keeps).not.toEqual([]);
  },
);

/** What a rule asks of the evidence, by the layer whose gaps hide it. */
const LAYER_OF: ReadonlyMap<string, Layer> = new Map([
  ["flows", "data-flow"],
  ["stored", "data-flow"],
]);

test.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s names the layer of all that it looks at: a gap there must not read as clear",
  (_id, rule) => {
    const asked = new Set<Layer>();
    for (const { evidence } of [...rule.examples.breaks, ...rule.examples.keeps]) {
      const facts = new Proxy(evidence.facts, {
        get: (target, name, receiver) => {
          const layer = LAYER_OF.get(String(name));
          if (layer !== undefined) asked.add(layer);
          return Reflect.get(target, name, receiver);
        },
      });
      judge(rule, { ...evidence, facts });
    }
    expect([...asked].filter((layer) => !rule.reads.includes(layer))).toEqual([]);
  },
);

test("what gaps are told that rules read is what rules read", () => {
  expect(ruleReads).toEqual(rules.map(({ id, reads }) => ({ id, reads })));
});

function judge(rule: Rule, evidence: Evidence): readonly Seen[] {
  return rule.judge(evidence, { laws: EVERY_LAW });
}

/** What every finding must have, whatever the rule: places, evidence that exists, real articles, both languages. */
function expectWellMade(rule: Rule, seen: Seen, evidence: Evidence): void {
  expect(seen.at.length).toBeGreaterThan(0);
  expect(seen.subject.length).toBeGreaterThan(0);
  for (const id of seen.cites ?? rule.cites) expect(law(id), id).toBeDefined();
  expectBothLanguages(seen.says);
  const factors = seen.factors ?? fixedFactors(seen.severity, seen.confidence);
  expect([severityBy(factors), confidenceBy(factors)]).toEqual([seen.severity, seen.confidence]);
  for (const { says } of factors) expectBothLanguages(says);
  if (seen.fix) expectBothLanguages(seen.fix);
  const known = new Set([
    ...evidence.facts.facts.map(({ id }) => id),
    ...evidence.claims.flatMap(({ claims }) => claims.map(({ id }) => id)),
    ...evidence.needs.needs.map(({ id }) => id),
    ...evidence.gaps.map(({ id }) => id),
  ]);
  const { facts = [], claims = [], needs = [], gaps = [] } = seen.rests;
  for (const id of [...facts, ...claims, ...needs, ...gaps]) expect(known.has(id), id).toBe(true);
}

function expectBothLanguages(text: Text): void {
  expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
  expect(text.en).toMatch(/[a-z]/);
  expect(`${text.en} ${text.zh}`).not.toMatch(/undefined|\[object|illegal| {2}|\.\.$|。。/);
}
