import type { Audit } from "../../src/model/audit.ts";
import type { Finding, Severity } from "../../src/model/finding.ts";
import type { Place } from "../../src/model/place.ts";

/** What `expected.json` of a sample app says: what must be there, and what must not; silence is no opinion. */
export interface Expected {
  readonly exit: number;
  readonly findings: readonly FindingPattern[];
  readonly absent: readonly FindingPattern[];
  readonly outcomes: Readonly<Record<string, Words>>;
  readonly practice?: readonly PracticePattern[];
  /** Data that the policy does not speak of, though words of it look as if: "MAC 地址" is no postal address. */
  readonly notSaid?: readonly string[];
  readonly gaps?: readonly { readonly layer: string; readonly reason: string }[];
  readonly facts: ExpectedFacts;
}

/** One of several words; a `*` at the end stands for any rest. */
type Words = string | readonly string[];

export interface FindingPattern {
  readonly rule?: Words;
  readonly data?: Words;
  readonly sdk?: Words;
  readonly verdict?: Words;
  readonly severity?: Words;
  readonly atLeast?: Severity;
  /** Stands among the finding's subjects. */
  readonly subject?: string;
  /** Stands in the English title or sentence. */
  readonly words?: string;
  /** Every one of them is cited. */
  readonly cites?: readonly string[];
  /** One of the finding's places has all of these. */
  readonly at?: Readonly<Record<string, string>>;
  /** So many findings match, no more and no fewer. */
  readonly count?: number;
}

interface PracticePattern {
  readonly data: Words;
  readonly does?: Words;
  readonly says?: Words;
  readonly needs?: Words;
}

/** Names are those of the facts, `used`, `requested` by permission; the rest is named for what it counts. */
export interface ExpectedFacts {
  readonly [app: string]: unknown;
  readonly labels?: Readonly<Record<string, string>>;
  readonly splits?: readonly (string | null)[];
  readonly used?: Readonly<Record<string, string>>;
  readonly requested?: Readonly<Record<string, string>>;
  readonly consentBoxes?: readonly {
    readonly checked: boolean;
    readonly words: Words;
    /** May be missed: no rule needs it. */
    readonly optional?: boolean;
  }[];
  readonly runtimes?: readonly string[];
  readonly unreadableComponents?: number;
  readonly hosts?: readonly string[];
  readonly sdks?: readonly string[];
}

/** One line for each thing that is not as expected. */
export function mismatches(audit: Audit, expected: Expected): readonly string[] {
  return [
    ...expected.findings.flatMap((pattern) => missing(audit.findings, pattern)),
    ...expected.absent.flatMap((pattern) => present(audit.findings, pattern)),
    ...Object.entries(expected.outcomes).flatMap(([rule, verdict]) => wrongOutcome(audit, rule, verdict)),
    ...(expected.practice ?? []).flatMap((pattern) => wrongPractice(audit, pattern)),
    ...audit.practice
      .filter(
        ({ data, says }) => expected.notSaid?.includes(data) && says.mark !== "no" && says.mark !== "unknown",
      )
      .map(({ data, says }) => `the policy does not speak of ${data}: ${says.mark} by ${says.claims}`),
    ...(expected.gaps ?? [])
      .filter(
        ({ layer, reason }) =>
          !audit.evidence.gaps.some((gap) => gap.layer === layer && gap.reason === reason),
      )
      .map((gap) => `no gap ${JSON.stringify(gap)}`),
  ];
}

function missing(findings: readonly Finding[], pattern: FindingPattern): readonly string[] {
  const found = findings.filter((finding) => matches(finding, pattern));
  if (pattern.count === undefined ? found.length > 0 : found.length === pattern.count) return [];
  const near = findings.filter(
    ({ rule, data }) =>
      like(rule, pattern.rule) && (pattern.data === undefined || like(data ?? "", pattern.data)),
  );
  return [
    `${found.length} of ${JSON.stringify(pattern)}; near it: ${near.map(brief).join(" | ") || "nothing"}`,
  ];
}

function present(findings: readonly Finding[], pattern: FindingPattern): readonly string[] {
  return findings
    .filter((finding) => matches(finding, pattern))
    .map((finding) => `not expected by ${JSON.stringify(pattern)}: ${brief(finding)}`);
}

function matches(finding: Finding, pattern: FindingPattern): boolean {
  const { at, words } = pattern;
  return (
    like(finding.rule, pattern.rule) &&
    like(finding.data ?? "", pattern.data) &&
    like(finding.sdk ?? "", pattern.sdk) &&
    like(finding.verdict, pattern.verdict) &&
    like(finding.severity, pattern.severity) &&
    (pattern.atLeast === undefined || RANK[finding.severity] >= RANK[pattern.atLeast]) &&
    (pattern.subject === undefined || finding.subject.includes(pattern.subject)) &&
    (words === undefined || `${finding.title.en}\n${finding.says.en}`.includes(words)) &&
    (pattern.cites ?? []).every((law) => finding.cites.some((cited) => cited === law)) &&
    (at === undefined || finding.at.some((place) => placeHas(place, at)))
  );
}

const RANK = { low: 0, medium: 1, high: 2 } satisfies Record<Severity, number>;

function placeHas(place: Place, wanted: Readonly<Record<string, string>>): boolean {
  const given = new Map<string, unknown>(Object.entries(place));
  return Object.entries(wanted).every(([key, value]) => given.get(key) === value);
}

export function like(word: string, wanted: Words | undefined): boolean {
  if (wanted === undefined) return true;
  const words = typeof wanted === "string" ? [wanted] : wanted;
  return words.some((one) => (one.endsWith("*") ? word.startsWith(one.slice(0, -1)) : word === one));
}

function wrongOutcome(audit: Audit, rule: string, verdict: Words): readonly string[] {
  const outcome = audit.outcomes.find((one) => one.rule === rule);
  if (outcome !== undefined && like(outcome.verdict, verdict)) return [];
  const because = outcome?.because === null ? "" : ` (${outcome?.because?.en})`;
  return [`outcome of ${rule}: ${outcome?.verdict}${because}, expected ${JSON.stringify(verdict)}`];
}

function wrongPractice(audit: Audit, pattern: PracticePattern): readonly string[] {
  const rows = audit.practice.filter(({ data }) => like(data, pattern.data));
  const right = rows.some(
    ({ does, says, needs }) =>
      like(does.mark, pattern.does) && like(says.mark, pattern.says) && like(needs.mark, pattern.needs),
  );
  if (right) return [];
  const seen = rows.map(
    ({ data, does, says, needs }) => `${data}: ${does.mark}, ${says.mark}, ${needs.mark}`,
  );
  return [`practice ${JSON.stringify(pattern)}; seen: ${seen.join(" | ") || "no row"}`];
}

function brief({ rule, data, sdk, verdict, severity, subject, cites, at }: Finding): string {
  const places = at.map((place) => (place.kind === "code" ? `${place.class}->${place.method}` : place.kind));
  return `${rule} ${sdk ?? data ?? subject.join("/")} ${verdict}/${severity} cites ${cites} at ${places}`;
}
