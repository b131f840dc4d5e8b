import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { evidenceExample } from "../model/example.ts";
import { judge } from "./judge.ts";
import { rejudge } from "./rejudge.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const audit = judge(
  evidenceExample({
    settings: [
      {
        name: "allow-backup",
        value: "true",
        written: true,
        at: { kind: "manifest", entry: "AndroidManifest.xml", path: "manifest/application@allowBackup" },
      },
    ],
  }),
  { laws: null, inputs: [], toolVersion: "1", sha256 },
);

test("under the same rules a saved audit is the same audit", () => {
  const saved: typeof audit = JSON.parse(JSON.stringify(audit));
  expect(JSON.stringify(rejudge(saved, { toolVersion: "1", sha256 }))).toBe(JSON.stringify(audit));
});

test("a finding that the rules no longer make goes, and a missing one comes", () => {
  expect(audit.findings.length).toBeGreaterThan(0);
  const emptied = { ...audit, findings: [] };
  expect(rejudge(emptied, { toolVersion: "2", sha256 }).findings).toEqual(audit.findings);
});
