import { catalogVersion, law } from "../catalog/index.ts";
import type { Jurisdiction } from "../catalog/types.ts";
import type { Audit, Input } from "../model/audit.ts";
import type { Evidence } from "../model/evidence.ts";
import { rules } from "../rules/index.gen.ts";
import { type Answer, ask } from "./ask.ts";
import { toFindings } from "./findings.ts";
import { articleAsOf, isAsked, lawsFor, obligationsOf } from "./laws.ts";
import { practiceRows } from "./practice.ts";
import { summaryOf } from "./summary.ts";

export interface JudgeOptions {
  /** `null`: all that the catalog has for an app of this kind. */
  readonly laws: readonly Jurisdiction[] | null;
  /** ISO date by whose law the app is judged; absent or null: by all that the catalog has. */
  readonly asOf?: string | null;
  readonly toolVersion: string;
  readonly inputs: readonly Input[];
  readonly sha256: (bytes: Uint8Array) => string;
}

/**
 * Evidence in, audit out: every rule is asked, and each has its outcome. A rule that cites none of the asked
 * jurisdictions, or only law that was not yet in force, is not asked, so its outcome is absent; one that cites no law at all is asked whatever the laws.
 */
export function judge(given: Evidence, options: JudgeOptions): Audit {
  const laws = lawsFor(options.laws);
  const scope = { laws, asOf: options.asOf ?? null };
  const evidence = asOfDay(given, scope.asOf);
  const answers = rules
    .filter((rule) => isAsked(rule, scope))
    .map((rule): Answer => ask(rule, evidence, scope));
  const findings = toFindings(answers, evidence, scope, options.sha256);
  const practice = practiceRows(evidence, findings);
  return {
    schema: "candor/audit@1",
    tool: { name: "candor", version: options.toolVersion },
    catalog: catalogVersion,
    inputs: options.inputs,
    options: {
      category: evidence.needs.category,
      functions: evidence.needs.functions,
      laws,
      asOf: scope.asOf,
      children: evidence.needs.children,
    },
    summary: summaryOf(
      evidence,
      practice,
      findings,
      answers.map(({ outcome }) => outcome),
    ),
    practice,
    findings,
    outcomes: answers.map(({ outcome }) => outcome),
    obligations: obligationsOf(findings, scope.asOf),
    // All of it, so that it can be judged again as of another day.
    evidence: given,
  };
}

/** What a law orders is no need before that law. */
function asOfDay(evidence: Evidence, asOf: string | null): Evidence {
  const { needs } = evidence;
  const held = needs.needs.filter(({ source }) => {
    const known = source.kind === "law" ? law(source.law) : undefined;
    return known === undefined || articleAsOf(known, asOf) !== null;
  });
  return held.length === needs.needs.length ? evidence : { ...evidence, needs: { ...needs, needs: held } };
}
