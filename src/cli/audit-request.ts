import type { Threshold } from "../audit/fails.ts";
import type { CategoryId, Jurisdiction } from "../catalog/types.ts";
import type { Report } from "../model/report.ts";
import { readerReports } from "../report/document/reports.ts";
import { readers } from "../report/readers/index.gen.ts";
import type { Question } from "./audit-app.ts";
import { categoryNamed } from "./category-named.ts";
import { choice } from "./choice.ts";
import { dateNamed } from "./date-named.ts";
import { effortOf } from "./effort.ts";
import type { Options } from "./options.ts";
import { refuseAddress } from "./refuse-address.ts";
import { AUDIT_FORMATS, type Formats, reportAndTarget, type Target } from "./target.ts";
import { wholeNumber } from "./whole-number.ts";

/** What `candor audit` was asked to do, checked before any work starts. */
export interface AuditRequest extends Question {
  readonly policies: readonly string[];
  /** Forms that the developer gave to a store. */
  readonly labels: readonly string[];
  readonly mapping: string | undefined;
  readonly runtime: readonly string[];
  readonly report: Report;
  readonly target: Target;
  readonly pdf: boolean;
  readonly source: string | null;
  readonly failOn: Threshold;
  readonly quiet: boolean;
  /** Threads to audit in; null: as many as are worth it. */
  readonly jobs: number | null;
  /** A saved audit: what it has is known. */
  readonly baseline: string | null;
}

export function auditRequest(
  apps: readonly string[],
  options: Options,
  screen: boolean,
  only?: Formats,
): AuditRequest {
  const policies = options.words("policy");
  const labels = options.words("label");
  const inputs = [...apps, ...policies, ...labels];
  for (const path of inputs) refuseAddress(path);
  const formats = only ?? formatsFor(options.word("for"));
  const { report, target, pdf } = reportAndTarget(
    options.word("format"),
    options.word("out"),
    inputs,
    screen,
    formats,
  );
  return {
    policies,
    labels,
    mapping: options.word("mapping"),
    runtime: options.words("runtime"),
    ...questionOf(options),
    report,
    target,
    pdf,
    source: options.word("source") ?? null,
    failOn: choice("--fail-on", options.word("failOn") ?? "medium", THRESHOLDS),
    quiet: options.flag("quiet"),
    jobs: jobs(options.word("jobs")),
    baseline: options.word("baseline") ?? null,
  };
}

const MAX_JOBS = 64;

function jobs(asked: string | undefined): number | null {
  return asked === undefined ? null : wholeNumber("--jobs", asked, MAX_JOBS);
}

/** What is asked of the apps, for every command that audits. */
export function questionOf(options: Options): Question {
  return {
    category: category(options.word("category")),
    functions: options.words("function"),
    laws: laws(options.words("law")),
    asOf: dateNamed(options.word("asOf"), "--as-of"),
    children: options.flag("children"),
    effort: effortOf(options.word("effort")),
  };
}

/** All formats carry the full report; a page for one kind of reader comes in those that are read. */
function formatsFor(asked: string | undefined): Formats {
  if (asked === undefined) return AUDIT_FORMATS;
  const id = choice(
    "--for",
    asked,
    readers.map((reader) => reader.id),
  );
  const reader = readers.find((one) => one.id === id);
  if (reader === undefined) throw new Error(`no reader "${id}"`);
  return { reports: readerReports(reader), onScreen: "text", inPipe: "text", pdf: true };
}

function category(asked: string | undefined): CategoryId | "unlisted" | null {
  if (asked === undefined) return null;
  return asked === "unlisted" ? asked : categoryNamed(asked, "--category").id;
}

const JURISDICTIONS = ["cn", "eu", "us-ca", "us", "play", "apple"] as const satisfies readonly Jurisdiction[];

function laws(asked: readonly string[]): readonly Jurisdiction[] | null {
  const names = asked.flatMap((list) => list.split(/[,，\s]+/)).filter((name) => name !== "");
  if (names.length === 0 && asked.length === 0) return null;
  const chosen = new Set(names.map((name) => choice("--law", name, JURISDICTIONS)));
  if (chosen.size === 0) choice("--law", "", JURISDICTIONS);
  return JURISDICTIONS.filter((name) => chosen.has(name));
}

export const THRESHOLDS = ["none", "low", "medium", "high"] as const satisfies readonly Threshold[];
