import type { Audit } from "../model/audit.ts";
import { defineReport } from "../model/report.ts";
import { visibleJson } from "./escape/json.ts";
import { sarifRun } from "./sarif/run.ts";

/** Code scanning rejects two runs of one category: a second build of a package is told from the first by its place. */
function categoryOf(audits: readonly Audit[], at: number): string {
  const name = audits[at]?.evidence.facts.app.packageName ?? null;
  const before = audits.slice(0, at).filter(({ evidence }) => evidence.facts.app.packageName === name).length;
  return name === null || before === 0 ? "" : `${before + 1}/`;
}

/** SARIF 2.1.0 for code-scanning services: one run for each app. */
export default defineReport({
  id: "sarif",
  mediaType: "application/sarif+json",
  extension: "sarif",
  render: (audits, { lang, gates = [] }) => {
    const log = {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: audits.map((audit, at) => sarifRun(audit, lang, gates[at] ?? null, categoryOf(audits, at))),
    };
    return `${visibleJson(log)}\n`;
  },
});
