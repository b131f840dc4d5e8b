import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { collectFacts } from "../../src/audit/collect.ts";
import type { AppFacts } from "../../src/model/app.ts";
import type { Fact, When } from "../../src/model/fact.ts";
import { inputFile, nodePlatform } from "../node-platform.ts";

/** `expected.json`: what an honest auditor may say of when each type of data is read. */
interface Expected {
  readonly shows: string;
  readonly gate: string | null;
  readonly facts: Readonly<Record<string, readonly When[]>>;
  /** Permissions, their last part, that it asks for at the launch and on what the user does; absent where that is not looked at. */
  readonly asks?: { readonly atLaunch: readonly string[]; readonly onAction: readonly string[] };
}

const folder = fileURLToPath(new URL("./", import.meta.url));
const cases = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/expected.json`));

test("there are the shapes in which apps start code before consent", () => {
  expect(cases.length).toBeGreaterThanOrEqual(12);
});

describe.each(cases)("%s", (name) => {
  const expected: Expected = JSON.parse(readFileSync(`${folder}${name}/expected.json`, "utf8"));
  const read = collectFacts(inputFile(`${folder}${name}/app.apk`), nodePlatform);

  test(expected.shows, () => {
    for (const [data, when] of Object.entries(expected.facts)) {
      const facts = accesses(read, data);
      expect(facts.length, `facts of ${data}`).toBeGreaterThan(0);
      for (const fact of facts) expect(when, `${data}: ${fact.whenBecause?.en}`).toContain(fact.when);
    }
  });

  test("finds the gate, or none where there is none", () => {
    expect(read.consentGate?.kind ?? null).toBe(expected.gate);
  });

  const { asks } = expected;
  if (asks !== undefined)
    test("asks for permissions when it is said to", () => {
      const { requests } = read.screens;
      const atLaunch = new Set(
        requests.filter((each) => each.atLaunch).flatMap(({ permissions }) => permissions.map(lastPart)),
      );
      const all = new Set(requests.flatMap(({ permissions }) => permissions.map(lastPart)));
      expect([...atLaunch].sort()).toEqual(asks.atLaunch);
      expect([...all].filter((name) => !atLaunch.has(name)).sort()).toEqual(asks.onAction);
    });

  test("every answer has its reason, and what runs before consent the way to it", () => {
    for (const fact of read.facts) {
      // What manifests and documents say runs at no time.
      if (fact.via.kind === "permission" || fact.via.kind === "sdk-document") continue;
      expect(fact.whenBecause?.zh.length).toBeGreaterThan(0);
      if (fact.when === "before-consent") expect(fact.reachedBy?.length).toBeGreaterThan(0);
    }
  });
});

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function accesses({ facts }: AppFacts, data: string): readonly Fact[] {
  return facts.filter(
    (fact) => fact.data === data && fact.action === "access" && fact.via.kind !== "permission",
  );
}
