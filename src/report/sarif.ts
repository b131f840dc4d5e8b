import { defineReport } from "../model/report.ts";
import { visibleJson } from "./escape/json.ts";
import { sarifRun } from "./sarif/run.ts";

/** SARIF 2.1.0 for code-scanning services: one run for each app. */
export default defineReport({
  id: "sarif",
  mediaType: "application/sarif+json",
  extension: "sarif",
  render: (audits, { lang }) => {
    const log = {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: audits.map((audit) => sarifRun(audit, lang)),
    };
    return `${visibleJson(log)}\n`;
  },
});
