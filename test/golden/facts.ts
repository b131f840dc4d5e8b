import type { AppFacts } from "../../src/model/app.ts";
import { type ExpectedFacts, like } from "./expected.ts";

/** One line for each fact of a sample app that is not what its sources say. */
export function wrongFacts(facts: AppFacts, expected: ExpectedFacts): readonly string[] {
  const {
    labels,
    splits,
    used,
    requested,
    consentBoxes,
    runtimes,
    unreadableComponents,
    hosts,
    sdks,
    ...app
  } = expected;
  const seen = new Map<string, unknown>(Object.entries(facts.app));
  const uses = new Map(facts.permissions.map((permission) => [permission.name, permission]));
  return [
    ...Object.entries(app).flatMap(([name, value]) => differ(name, seen.get(name), value)),
    ...Object.entries(labels ?? {}).flatMap(([locale, words]) =>
      differ(`label ${locale}`, facts.app.labels[locale], words),
    ),
    ...(splits === undefined
      ? []
      : differ("splits", sorted(facts.app.parts.map((part) => part.split)), sorted(splits))),
    ...Object.entries(used ?? {}).flatMap(([name, answer]) =>
      differ(`${name} used`, uses.get(name)?.used, answer),
    ),
    ...Object.entries(requested ?? {}).flatMap(([name, answer]) =>
      differ(`${name} requested`, uses.get(name)?.requested, answer),
    ),
    ...(runtimes ?? []).flatMap((kind) =>
      facts.runtimes.some((runtime) => runtime.kind === kind) ? [] : [`no runtime of kind ${kind}`],
    ),
    ...(unreadableComponents === undefined
      ? []
      : differ(
          "components without readable code",
          facts.components.filter(({ codeReadable }) => codeReadable === false).length,
          unreadableComponents,
        )),
    ...(hosts ?? []).flatMap((host) =>
      facts.hosts.some((found) => found.host === host) ? [] : [`no host ${host}`],
    ),
    ...(sdks === undefined ? [] : differ("sdks", facts.sdks.map(({ id }) => id).sort(), sdks)),
    ...(consentBoxes === undefined ? [] : wrongBoxes(facts, consentBoxes)),
  ];
}

function wrongBoxes(
  facts: AppFacts,
  expected: NonNullable<ExpectedFacts["consentBoxes"]>,
): readonly string[] {
  const known = facts.consentBoxes.map((box) =>
    expected.findIndex(({ checked, words }) => box.checked === checked && like(box.words, words)),
  );
  return [
    ...facts.consentBoxes
      .filter((_, n) => known[n] === -1)
      .map((box) => `not a consent box: ${JSON.stringify(box)}`),
    ...expected
      .filter(({ optional }, n) => optional !== true && !known.includes(n))
      .map((box) => `no consent box ${JSON.stringify(box)}`),
  ];
}

function differ(name: string, seen: unknown, expected: unknown): readonly string[] {
  const [left, right] = [JSON.stringify(seen), JSON.stringify(expected)];
  return left === right ? [] : [`${name}: ${left}, expected ${right}`];
}

function sorted(splits: readonly (string | null)[]): readonly string[] {
  return splits.map((split) => split ?? "").sort();
}
