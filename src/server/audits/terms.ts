import type { Audit } from "../../model/audit.ts";
import type { FactAction } from "../../model/fact.ts";

/** The words an audit is found by: one index over them answers every question of the search. */
export function termsOf(audit: Audit): string[] {
  const { facts } = audit.evidence;
  const terms = new Set<string>();
  for (const { id } of facts.sdks) terms.add(term.sdk(id));
  for (const { data, does, says, needs } of audit.practice) {
    if (DONE.has(does.mark)) terms.add(term.data(data));
    terms.add(term.does(data, does.mark));
    terms.add(term.says(data, says.mark));
    terms.add(term.needs(data, needs.mark));
  }
  for (const { data, action, when } of facts.facts) {
    terms.add(term.when(data, "any", when));
    const does = DOES[action];
    if (does !== null) terms.add(term.when(data, does, when));
  }
  for (const { name, used } of facts.permissions) {
    terms.add(term.permission(name));
    terms.add(term.used(name, used));
  }
  for (const { host } of facts.hosts) terms.add(term.host(host));
  for (const { rule, verdict, severity } of audit.findings) {
    terms.add(term.rule(rule));
    terms.add(term.verdict(rule, verdict));
    if (verdict !== "unknown") terms.add(term.severity(severity));
  }
  terms.add(audit.evidence.gaps.length > 0 ? term.gaps : term.noGaps);
  return [...terms].map((one) => one.slice(0, MAX_TERM)).sort();
}

const MAX_TERM = 300;
const DONE: ReadonlySet<string> = new Set(["sends", "reads", "could"]);

const DOES = {
  declare: null,
  access: "reads",
  send: "sends",
  share: "sends",
  store: null,
  log: null,
} as const satisfies Record<FactAction, "reads" | "sends" | null>;

export const term = {
  sdk: (id: string) => `sdk ${id}`,
  data: (id: string) => `data ${id}`,
  does: (id: string, mark: string) => `does ${id} ${mark}`,
  says: (id: string, mark: string) => `says ${id} ${mark}`,
  needs: (id: string, mark: string) => `needs ${id} ${mark}`,
  when: (id: string, does: string, when: string) => `when ${id} ${does} ${when}`,
  permission: (name: string) => `permission ${name}`,
  used: (name: string, used: string) => `used ${name} ${used}`,
  host: (host: string) => `host ${host.toLowerCase()}`,
  rule: (id: string) => `rule ${id}`,
  verdict: (id: string, verdict: string) => `verdict ${id} ${verdict}`,
  severity: (severity: string) => `severity ${severity}`,
  gaps: "gaps some",
  noGaps: "gaps none",
};

/**
 * A version as text that sorts like the version: `9.4.0-beta` before `9.4`, which is `9.4.0`, before `9.4.1`, before
 * `9.10`. Numbers are padded; words sort before the end mark, and the end mark before numbers.
 */
export function versionKey(version: string): string {
  const parts = version
    .trim()
    .replace(/^v(?=\d)/i, "")
    .split(/[^0-9A-Za-z]+|(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d)/)
    .filter((part) => part !== "");
  const firstWord = parts.findIndex((part) => !/^\d+$/.test(part));
  const numbers = firstWord === -1 ? parts : parts.slice(0, firstWord);
  while (numbers.length > 1 && Number(numbers.at(-1)) === 0) numbers.pop();
  const rest = firstWord === -1 ? [] : parts.slice(firstWord);
  const keys = [...numbers, ...rest].map((part) =>
    /^\d+$/.test(part) ? part.replace(/^0+(?=\d)/, "").padStart(12, "0") : `!${part.toLowerCase()}`,
  );
  return [...keys, "#"].join(".");
}

export function sdkVersionsOf(audit: Audit): Readonly<Record<string, string>> {
  return Object.fromEntries(
    audit.evidence.facts.sdks.flatMap(({ id, version }) =>
      version === null ? [] : [[id, versionKey(version)] as const],
    ),
  );
}
