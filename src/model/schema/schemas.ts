import { auditDefs } from "./audit-defs.ts";
import { checklistDefs } from "./checklist-defs.ts";
import { claimsDefs, documentClaimsMembers } from "./claims-defs.ts";
import { comparisonDefs } from "./comparison-defs.ts";
import { configSchema } from "./config-schema.ts";
import { appFactsMembers, appFactsOptional, factsDefs } from "./facts-defs.ts";
import { exact, type JsonSchema, only, orNull, ref, refs } from "./json-schema.ts";
import { placeDefs } from "./place-defs.ts";

/** The published schemas: `candor schema facts` prints `schemas.facts`. One output or a set of several is valid. */
export const schemas = {
  facts: document("candor/facts@1", "What one app does, or several apps do", {
    anyOf: [ref("Facts"), ref("FactsSet"), ref("FactsWhy")],
    $defs: {
      Facts: exact({ schema: only("candor/facts@1"), ...appFactsMembers }, appFactsOptional),
      FactsSet: exact({ schema: only("candor/facts-set@1"), apps: refs("Facts") }),
      FactsWhy: exact({
        schema: only("candor/facts-why@1"),
        fact: ref("Fact"),
        consentGate: orNull(ref("ConsentGate")),
      }),
      ...factsDefs,
      ...placeDefs,
    },
  }),
  claims: document("candor/claims@1", "What one policy says, or several policies say", {
    anyOf: [ref("Claims"), ref("ClaimsSet"), ref("ClaimsWhy")],
    $defs: {
      Claims: exact({ schema: only("candor/claims@1"), ...documentClaimsMembers }),
      ClaimsSet: exact({ schema: only("candor/claims-set@1"), documents: refs("Claims") }),
      ClaimsWhy: exact({
        schema: only("candor/claims-why@1"),
        claim: ref("Claim"),
        trace: ref("ClaimTrace"),
      }),
      ...claimsDefs,
      ...placeDefs,
    },
  }),
  checklist: document("candor/checklist@1", "The regulators' lists, answered for one app or for several", {
    anyOf: [ref("Checklist"), ref("Checklists")],
    $defs: {
      ...checklistDefs,
      Checklists: exact({ schema: only("candor/checklists@1"), checklists: refs("Checklist") }),
      ...auditDefs,
      ...factsDefs,
      ...claimsDefs,
      ...placeDefs,
    },
  }),
  audit: document("candor/audit@1", "The judged run of one app, or of several", {
    anyOf: [ref("Audit"), ref("Audits")],
    $defs: {
      ...auditDefs,
      Audits: exact({ schema: only("candor/audits@1"), audits: refs("Audit") }),
      ...factsDefs,
      ...claimsDefs,
      ...placeDefs,
    },
  }),
  comparison: document("candor/comparison@1", "Two audits of one app, side by side", {
    anyOf: [ref("Comparison")],
    $defs: { ...comparisonDefs, ...placeDefs },
  }),
  config: configSchema,
} as const satisfies Record<"checklist" | "facts" | "claims" | "audit" | "comparison" | "config", JsonSchema>;

function document(name: string, title: string, body: JsonSchema): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:${name.replace("/", ":")}`,
    title,
    ...body,
  };
}
