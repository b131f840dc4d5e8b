import {
  count,
  evidenceId,
  exact,
  type JsonSchema,
  kebab,
  lawId,
  list,
  oneOf,
  only,
  orNull,
  record,
  ref,
  refs,
  sha256,
  string,
  words,
} from "./json-schema.ts";

const ANSWER = oneOf("breach", "risk", "clear", "needs-person", "not-assessable");

/** The regulators' lists, answered. */
export const checklistDefs: Readonly<Record<string, JsonSchema>> = {
  Checklist: exact({
    schema: only("candor/checklist@1"),
    tool: exact({ name: only("candor"), version: words }),
    catalog: exact({ version: words, sha256 }),
    inputs: { ...refs("Input"), minItems: 1 },
    app: exact({
      packageName: orNull(string),
      versionName: orNull(string),
      label: orNull(string),
      labels: record(string),
      file: string,
      sha256,
    }),
    lists: refs("ChecklistPart"),
  }),
  ChecklistPart: exact({
    list: kebab,
    title: ref("Text"),
    counts: exact({
      breach: count,
      risk: count,
      clear: count,
      "needs-person": count,
      "not-assessable": count,
    }),
    items: refs("ChecklistItem"),
  }),
  ChecklistItem: exact({
    id: words,
    group: orNull(ref("Text")),
    name: ref("Text"),
    says: ref("Text"),
    by: oneOf("automated", "assisted", "person", "invisible"),
    answer: ANSWER,
    because: orNull(ref("Text")),
    evidence: refs("ChecklistEvidence"),
    look: orNull(exact({ screen: ref("Text"), step: ref("Text"), question: ref("Text") })),
    rules: list(kebab),
    laws: list(lawId),
  }),
  ChecklistEvidence: exact({ finding: orNull(evidenceId("P")), says: ref("Text"), at: refs("Place") }),
};
