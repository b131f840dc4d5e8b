import type { Comparable, ComparedFinding } from "../model/comparison.ts";
import type { Place } from "../model/place.ts";
import type { Text } from "../model/text.ts";

/** `null` where the value is no audit. A saved audit outlives the catalog and the program: only what is compared is asked of it. */
export function comparableFrom(value: unknown): Comparable | null {
  const audit = record(value);
  if (audit === null || text(audit.schema) !== "candor/audit@1") return null;
  const facts = record(record(audit.evidence)?.facts);
  const app = record(facts?.app);
  if (facts === null || app === null || !Array.isArray(audit.findings)) return null;
  const findings = audit.findings.map(findingFrom);
  return {
    packageName: text(app.packageName),
    label: text(app.label),
    versionName: text(app.versionName),
    file: text(app.file) ?? "",
    sha256: text(app.sha256) ?? "",
    tool: text(record(audit.tool)?.version) ?? "",
    catalog: text(record(audit.catalog)?.sha256) ?? "",
    findings: findings.flatMap((finding) => (finding === null ? [] : [finding])),
    outcomes: records(audit.outcomes).flatMap(({ rule, verdict }) =>
      typeof rule === "string" && typeof verdict === "string" ? [{ rule, verdict }] : [],
    ),
    sdks: records(facts.sdks).flatMap(({ id }) => (typeof id === "string" ? [id] : [])),
    silenced: silencedBy(records(record(audit.evidence)?.gaps)),
    renamed: records(facts.facts).some(isRenamed),
  };
}

function findingFrom(value: unknown): ComparedFinding | null {
  const finding = record(value);
  const rule = text(finding?.rule);
  const title = words(finding?.title);
  const subject = texts(finding?.subject);
  const verdict = oneOf(["breach", "risk", "unknown"] as const, finding?.verdict);
  const severity = oneOf(["low", "medium", "high"] as const, finding?.severity);
  if (finding === null || rule === null || title === null || verdict === null || severity === null)
    return null;
  return {
    id: text(finding.id) ?? "",
    rule,
    verdict,
    severity,
    subject,
    data: text(finding.data),
    sdk: text(finding.sdk),
    title,
    fingerprint: text(finding.fingerprint) ?? "",
    at: records(finding.at).flatMap((place) => placeFrom(place) ?? []),
  };
}

/** Places are shown and told apart, never followed: those of an unknown kind are left out. */
function placeFrom(place: Fields): Place | null {
  const entry = text(place.entry);
  const quote = text(place.quote);
  switch (place.kind) {
    case "code": {
      const [owner, method] = [text(place.class), text(place.method)];
      if (entry === null || owner === null || method === null) return null;
      return { kind: "code", entry, class: owner, method, offset: number(place.offset) };
    }
    case "manifest": {
      const path = text(place.path);
      return entry === null || path === null ? null : { kind: "manifest", entry, path };
    }
    case "entry":
      return entry === null ? null : { kind: "entry", entry, ...(quote === null ? {} : { quote }) };
    case "text": {
      const document = text(place.document);
      if (document === null || quote === null) return null;
      return { kind: "text", document, start: number(place.start), end: number(place.end), quote };
    }
    case "file": {
      const [sha256, name] = [text(place.sha256), text(place.name)];
      return sha256 === null || name === null ? null : { kind: "file", sha256, name };
    }
    default:
      return null;
  }
}

function silencedBy(gaps: readonly Fields[]): Comparable["silenced"] {
  const first = new Map<string, Text>();
  for (const gap of gaps) {
    const says = words(gap.says);
    for (const rule of texts(gap.silences)) if (says !== null && !first.has(rule)) first.set(rule, says);
  }
  return [...first].map(([rule, says]) => ({ rule, says }));
}

/** `La;`, `Lx0/b;`, `Lcom/x/a/b;`: the class, and the package next above it if it has one, have names as a shrinker gives them. */
function isRenamed(fact: Fields): boolean {
  const place = record(fact.at);
  return /^L(?:(?:[\w$-]+\/)*[a-z]\w?\/)?[a-z]\w?;$/.test(text(place?.class) ?? "");
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown): Fields | null {
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function records(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function words(value: unknown): Text | null {
  const [en, zh] = [text(record(value)?.en), text(record(value)?.zh)];
  return en === null || zh === null ? null : { en, zh };
}

function oneOf<Word extends string>(known: readonly Word[], value: unknown): Word | null {
  return known.find((word) => word === value) ?? null;
}
