import {
  exact,
  type JsonSchema,
  kebab,
  oneOf,
  only,
  orNull,
  ref,
  refs,
  sha256,
  string,
  strings,
  words,
} from "./json-schema.ts";

/** Two audits of one app, side by side. */
export const comparisonDefs: Readonly<Record<string, JsonSchema>> = {
  Comparison: exact({
    schema: only("candor/comparison@1"),
    old: ref("Side"),
    now: ref("Side"),
    changes: refs("Change"),
  }),
  Side: exact({
    packageName: orNull(string),
    label: orNull(string),
    versionName: orNull(string),
    file: string,
    sha256,
    tool: words,
    catalog: words,
  }),
  Change: exact({
    kind: oneOf("new", "cannot-tell", "moved", "persists", "fixed"),
    old: orNull(ref("ComparedFinding")),
    now: orNull(ref("ComparedFinding")),
    because: orNull(ref("Text")),
  }),
  ComparedFinding: exact({
    id: words,
    rule: kebab,
    verdict: oneOf("breach", "risk", "unknown"),
    severity: oneOf("low", "medium", "high"),
    subject: strings,
    data: orNull(string),
    sdk: orNull(string),
    title: ref("Text"),
    fingerprint: words,
    at: refs("Place"),
  }),
};
