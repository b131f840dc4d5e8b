import { dataType } from "../catalog/index.ts";
import type { DataId } from "../catalog/types.ts";
import type { PracticeRow } from "../model/audit.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { acting, allPractices, atLeast, type Practice } from "../rules/weigh/does.ts";
import { leavesDevice } from "../rules/weigh/flows.ts";
import { isLibraryCode } from "../rules/weigh/library.ts";
import { isNeedJudged, whatIsNeeded, whyNeeded } from "../rules/weigh/needed.ts";
import { claimsOf } from "../rules/weigh/policy.ts";
import { whatIsSaid } from "../rules/weigh/said.ts";
import { isSensitiveType } from "../rules/weigh/severity.ts";

/**
 * What it takes, does it say so, does it need it: one row for each type of data that the app acts on, that its policy
 * speaks of, or that its category needs. What weighs most comes first.
 */
export function practiceRows(evidence: Evidence, findings: readonly Finding[]): readonly PracticeRow[] {
  const practices = new Map(allPractices(evidence).map((practice) => [practice.data, practice]));
  const data = new Set<DataId>([
    ...practices.keys(),
    ...claimsOf(evidence).flatMap((claim) =>
      claim.data === null || claim.action === "delete" ? [] : [claim.data],
    ),
    ...evidence.needs.needs.filter(({ level }) => level === "necessary").map((need) => need.data),
  ]);
  return [...data]
    .map((id) => rowOf(evidence, id, practices.get(id)))
    .sort((a, b) => weight(a, findings) - weight(b, findings) || (a.data < b.data ? -1 : 1));
}

function rowOf(evidence: Evidence, data: DataId, practice: Practice | undefined): PracticeRow {
  const said = whatIsSaid(evidence, data);
  const needed = whatIsNeeded(evidence, data);
  const judged = isNeedJudged(data) || needed.level !== "unrelated";
  return {
    data,
    does: {
      mark: practice ? doesMark(evidence, practice) : isCodeUnseen(evidence) ? "unknown" : "no",
      facts: practice?.facts.map(({ id }) => id) ?? [],
      sdks: practice ? sdksOf(practice) : [],
    },
    says: {
      mark: said.mark === "partly" || said.mark === "likely" ? "vague" : said.mark,
      claims: said.claims.map(({ id }) => id),
    },
    // "Unrelated" would accuse every app of reading the device's model.
    needs: {
      mark: judged ? needed.level : "unknown",
      needs: needed.needs.map(({ id }) => id),
      why: whyNeeded(evidence, data, needed),
    },
    sensitive: isSensitiveType(data),
  };
}

/** What is read in one place and leaves from another is sent, though no single call shows it. */
function doesMark({ facts }: Evidence, { data, strength, sends }: Practice): PracticeRow["does"]["mark"] {
  if (!atLeast(strength, "present")) return "could";
  const leaves = facts.flows.some(
    (flow) =>
      flow.data === data &&
      leavesDevice(flow) &&
      !(isLibraryCode(flow.actors.source) && isLibraryCode(flow.actors.sink)),
  );
  return sends || leaves ? "sends" : "reads";
}

function sdksOf(practice: Practice): readonly string[] {
  const ids = acting(practice).flatMap(({ actor }) => (actor.kind === "sdk" ? [actor.sdk] : []));
  return [...new Set(ids)].sort();
}

function isCodeUnseen({ gaps }: Evidence): boolean {
  return gaps.some(({ layer }) => layer === "code" || layer === "manifest" || layer === "container");
}

const SEVERITY = { high: 0, medium: 100, low: 200 } as const satisfies Record<Severity, number>;
const DOES = { sends: 0, reads: 1, could: 2, unknown: 3, no: 4 } as const satisfies Record<
  PracticeRow["does"]["mark"],
  number
>;

/** The worst finding about it first, then what is done, then persons before devices. */
function weight(row: PracticeRow, findings: readonly Finding[]): number {
  const severities = findings
    .filter(({ data }) => data === row.data)
    .map(({ severity }) => SEVERITY[severity]);
  const device = dataType(row.data)?.kind === "personal" ? 0 : 1;
  return Math.min(300, ...severities) + DOES[row.does.mark] * 10 + device;
}
