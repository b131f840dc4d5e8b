import type { Violation } from "../../catalog/violation-types.ts";
import { violations } from "../../catalog/violations/index.gen.ts";
import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";

/** A problem type in the regulator's own phrase, and the findings that show it. */
export interface ProblemType {
  readonly violation: Violation;
  readonly findings: readonly Finding[];
}

/** The lists by whose names bulletins are published. */
export type List = "method-2019" | "miit-2020";

/** In the regulator's order; open questions accuse nobody. */
export function problemTypes({ findings }: Audit, list: List): readonly ProblemType[] {
  const shown = findings.filter(({ verdict }) => verdict !== "unknown");
  return violations
    .filter((one) => one.list === list)
    .flatMap((violation) => {
      const own = shown.filter((finding) => rulesOf(violation).some((check) => shows(check, finding)));
      return own.length === 0 ? [] : [{ violation, findings: own }];
    });
}

type RuleCheck = NonNullable<Violation["check"]>["rules"][number];

/** The rules that raise it: its own, and those of the scenes by which labs test it. */
function rulesOf({ id, check }: Violation): readonly RuleCheck[] {
  const section = SCENES[id];
  const scenes = violations.filter(
    (one) =>
      one.list === "miit-2020-scenes" && section !== undefined && one.id.startsWith(`S164-${section}-`),
  );
  return [check, ...scenes.map((scene) => scene.check)].flatMap((one) =>
    one?.by === "automated" || one?.by === "assisted" ? one.rules : [],
  );
}

function shows({ rule, of }: RuleCheck, finding: Finding): boolean {
  if (finding.rule !== rule) return false;
  const others = finding.subject
    .slice(1)
    .filter((party) => party !== "first-party" && party !== "unknown-party");
  const bySdk = finding.sdk !== null || others.length > 0;
  return of === undefined || (of === "sdk" ? bySdk : !bySdk || finding.subject.includes("first-party"));
}

/** Which scenes test which item of the letter. */
const SCENES: Readonly<Record<string, string>> = {
  "MIIT20-1": "1.1",
  "MIIT20-2": "1.2",
  "MIIT20-3": "1.3",
  "MIIT20-4": "1.4",
  "MIIT20-5": "2.1",
  "MIIT20-6": "2.2",
  "MIIT20-7": "3.1",
  "MIIT20-8": "3.2",
};
