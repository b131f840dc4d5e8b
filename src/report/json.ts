import type { Audit } from "../model/audit.ts";
import { defineReport } from "../model/report.ts";
import { visibleJson } from "./escape/json.ts";

export default defineReport({
  id: "json",
  mediaType: "application/json",
  extension: "json",
  render: (audits) => {
    const [only] = audits;
    const whole = audits.length === 1 && only !== undefined ? ordered(only) : several(audits);
    return `${visibleJson(whole)}\n`;
  },
});

function several(audits: readonly Audit[]) {
  return { schema: "candor/audits@1", audits: audits.map(ordered) };
}

// A saved audit may come back with its members in another order; what matters first stands first.
function ordered(audit: Audit): Audit {
  return {
    schema: audit.schema,
    tool: audit.tool,
    catalog: audit.catalog,
    inputs: audit.inputs,
    options: audit.options,
    summary: audit.summary,
    practice: audit.practice,
    findings: audit.findings,
    outcomes: audit.outcomes,
    obligations: audit.obligations,
    evidence: audit.evidence,
  };
}
