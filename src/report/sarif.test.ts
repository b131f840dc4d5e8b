import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import type { Gate } from "../model/gate.ts";
import { sketchpad } from "./fixtures/audit.ts";
import { auditSets } from "./fixtures/sets.ts";
import { fileUri } from "./sarif/places.ts";
import report from "./sarif.ts";

const gate: Gate = {
  baseline: true,
  standings: [
    { finding: "P1", as: "known", reason: null, until: null },
    { finding: "P2", as: "allowed", reason: "gone in the next release", until: "2026-12-31" },
  ],
  fixed: 1,
  expired: [],
};

const logs = Object.entries(auditSets)
  .flatMap(([name, audits]) =>
    (["en", "zh"] as const).map((lang) => ({
      name,
      lang,
      audits,
      printed: report.render(audits, { lang, colour: false, width: 80 }),
    })),
  )
  .concat(
    (["en", "zh"] as const).map((lang) => ({
      name: "gated",
      lang,
      audits: [sketchpad],
      printed: report.render([sketchpad], { lang, colour: false, width: 80, gates: [gate] }),
    })),
  );

test("against a baseline each result says how it stands, and what is accepted is suppressed", () => {
  const printed = report.render(auditSets.sketchpad ?? [], {
    lang: "en",
    colour: false,
    width: 80,
    gates: [gate],
  });
  const valid = new Ajv({ allErrors: true, strict: false }).compile(shape());
  valid(JSON.parse(printed));
  expect(valid.errors ?? []).toEqual([]);
  const [first, second, third] = JSON.parse(printed).runs[0].results;
  expect(first.baselineState).toBe("unchanged");
  expect(second.suppressions[0].justification).toBe("gone in the next release");
  expect(third.baselineState).toBeUndefined();
});

test("what GitHub's code scanning asks beyond the format", () => {
  for (const { printed } of logs) {
    const { runs } = JSON.parse(printed);
    const categories = runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id);
    expect(new Set(categories).size).toBe(categories.length);
    for (const run of runs) {
      expect(run.results.length).toBeLessThanOrEqual(25_000);
      for (const { properties } of run.tool.driver.rules)
        expect(properties.tags.length).toBeLessThanOrEqual(20);
      for (const { locations, partialFingerprints, relatedLocations = [] } of run.results) {
        expect(locations[0].physicalLocation.artifactLocation.uri).not.toMatch(/^\/|^\w+:/);
        expect(Object.keys(partialFingerprints)).toHaveLength(1);
        for (const { physicalLocation } of [...locations, ...relatedLocations])
          if (physicalLocation.region !== undefined)
            expect(physicalLocation.region.startLine).toBeGreaterThan(0);
      }
    }
  }
});

test.each(logs)("$name in $lang keeps to the format", ({ printed }) => {
  const valid = new Ajv({ allErrors: true, strict: false }).compile(shape());
  valid(JSON.parse(printed));
  expect(valid.errors ?? []).toEqual([]);
});

// The format's own schema is not in the repository; who has it names it: CANDOR_SARIF_SCHEMA=path
test.skipIf(process.env.CANDOR_SARIF_SCHEMA === undefined).each(logs)(
  "$name in $lang is valid by the published schema",
  ({ printed }) => {
    const { $schema, id, ...schema } = JSON.parse(
      readFileSync(process.env.CANDOR_SARIF_SCHEMA ?? "", "utf8"),
    );
    const valid = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
    valid(JSON.parse(printed));
    expect(valid.errors ?? []).toEqual([]);
  },
);

test.each(logs)("$name in $lang: indices point at what they say", ({ printed, audits }) => {
  const { runs } = JSON.parse(printed);
  expect(runs).toHaveLength(audits.length);
  for (const [at, run] of runs.entries()) {
    expect(run.results).toHaveLength(audits[at]?.findings.length ?? -1);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])]) {
        const { uri, index } = physicalLocation.artifactLocation;
        expect(run.artifacts[index].location.uri).toBe(uri);
      }
      for (const { id, index } of result.taxa ?? []) expect(run.taxonomies[0].taxa[index].id).toBe(id);
      expect(result.kind === "fail").toBe(result.level !== "none");
    }
    for (const { hashes } of run.artifacts) expect(hashes["sha-256"]).toMatch(/^[0-9a-f]{64}$/);
  }
});

test("a file name is one segment of a relative reference, whatever it holds", () => {
  for (const name of [
    "a b.apk",
    "../../etc/passwd",
    "http://evil.example/x",
    "..",
    "javascript:alert(1)",
    "\ud800",
  ]) {
    expect(fileUri(name)).toMatch(/^(?:[\w!'()*~.-]|%[0-9A-F]{2})+$/);
    expect(fileUri(name)).not.toMatch(/^\.+$/);
  }
});

/** The part of SARIF 2.1.0 that we write, written down strictly: what is not named here is a mistake of ours. */
function shape() {
  const text = { type: "string", minLength: 1 };
  const strict = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
    type: "object",
    additionalProperties: false,
    properties,
    required,
  });
  const listOf = (items: object) => ({ type: "array", items });
  const bag = { type: "object" };
  const index = { type: "integer", minimum: 0 };
  const message = strict({ text });
  const level = { enum: ["none", "note", "warning", "error"] };
  const logical = strict(
    {
      name: text,
      fullyQualifiedName: text,
      decoratedName: text,
      kind: { enum: ["function", "element", "attribute", "resource"] },
    },
    ["fullyQualifiedName", "kind"],
  );
  const physical = strict({ artifactLocation: strict({ uri: text, index }) });
  const place = { physicalLocation: physical, logicalLocations: listOf(logical), message, properties: bag };
  const location = strict(place, ["message"]);
  const related = strict({ id: { type: "integer", minimum: 1 }, ...place }, ["id", "message"]);
  const rule = strict(
    {
      id: text,
      name: text,
      shortDescription: message,
      fullDescription: message,
      help: strict({ text, markdown: text }),
      defaultConfiguration: strict({ level }),
      properties: bag,
    },
    ["id", "name", "shortDescription", "fullDescription", "help", "properties"],
  );
  const component = strict({ name: text, index });
  const driver = strict({
    name: text,
    version: text,
    semanticVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+" },
    language: { enum: ["en-US", "zh-CN"] },
    rules: listOf(rule),
    properties: bag,
    supportedTaxonomies: listOf(component),
  });
  const result = strict(
    {
      ruleId: text,
      ruleIndex: index,
      kind: { enum: ["fail", "open"] },
      level,
      message,
      locations: { ...listOf(location), minItems: 1 },
      relatedLocations: listOf(related),
      partialFingerprints: { type: "object", additionalProperties: text },
      taxa: listOf(strict({ id: text, index, toolComponent: component })),
      baselineState: { enum: ["new", "unchanged"] },
      suppressions: listOf(
        strict({
          kind: { const: "external" },
          status: { const: "accepted" },
          justification: text,
          properties: bag,
        }),
      ),
      properties: bag,
    },
    ["ruleId", "ruleIndex", "kind", "level", "message", "locations", "partialFingerprints", "properties"],
  );
  const notification = strict(
    { level, descriptor: strict({ id: text }), message, locations: listOf(location), properties: bag },
    ["level", "descriptor", "message", "properties"],
  );
  const artifact = strict({
    location: strict({ uri: text }),
    length: index,
    roles: { const: ["analysisTarget"] },
    hashes: strict({ "sha-256": text }),
  });
  const run = strict({
    tool: strict({ driver }),
    automationDetails: strict({ id: text }),
    columnKind: { const: "utf16CodeUnits" },
    artifacts: listOf(artifact),
    invocations: listOf(
      strict({ executionSuccessful: { const: true }, toolExecutionNotifications: listOf(notification) }),
    ),
    taxonomies: listOf(
      strict({
        name: text,
        version: text,
        shortDescription: message,
        taxa: listOf(strict({ id: text, name: text, shortDescription: message, properties: bag })),
      }),
    ),
    results: listOf(result),
    properties: bag,
  });
  return strict({ $schema: text, version: { const: "2.1.0" }, runs: listOf(run) });
}
