import { categories } from "../catalog/needs/index.gen.ts";
import type { CategoryId, Jurisdiction } from "../catalog/types.ts";
import type { Severity } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { choice } from "./choice.ts";
import type { Options } from "./options.ts";
import { reportAndTarget, type Target } from "./target.ts";
import { UsageError } from "./usage-error.ts";

/** What `candor audit` was asked to do, checked before any work starts. */
export interface AuditRequest {
  readonly policies: readonly string[];
  readonly category: CategoryId | "unlisted" | null;
  readonly functions: readonly string[];
  /** `null`: all that the catalog has for the inputs. */
  readonly laws: readonly Jurisdiction[] | null;
  readonly report: Report;
  readonly target: Target;
  /** Severities that end the run with exit code 1. */
  readonly failing: ReadonlySet<Severity>;
  readonly quiet: boolean;
}

export function auditRequest(apps: readonly string[], options: Options, screen: boolean): AuditRequest {
  const policies = options.words("policy");
  for (const path of [...apps, ...policies]) refuseAddress(path);
  const inputs = [...apps, ...policies];
  const { report, target } = reportAndTarget(options.word("format"), options.word("out"), inputs, screen);
  return {
    policies,
    category: category(options.word("category")),
    functions: options.words("function"),
    laws: laws(options.words("law")),
    report,
    target,
    failing: failing(options.word("failOn") ?? "medium"),
    quiet: options.flag("quiet"),
  };
}

const CATEGORIES: readonly (CategoryId | "unlisted")[] = [...categories.map(({ id }) => id), "unlisted"];

function category(asked: string | undefined): CategoryId | "unlisted" | null {
  return asked === undefined ? null : choice("--category", asked, CATEGORIES);
}

const JURISDICTIONS = ["cn", "eu", "us-ca", "us", "play", "apple"] as const satisfies readonly Jurisdiction[];

function laws(asked: readonly string[]): readonly Jurisdiction[] | null {
  const names = asked.flatMap((list) => list.split(/[,，\s]+/)).filter((name) => name !== "");
  if (names.length === 0 && asked.length === 0) return null;
  const chosen = new Set(names.map((name) => choice("--law", name, JURISDICTIONS)));
  if (chosen.size === 0) choice("--law", "", JURISDICTIONS);
  return JURISDICTIONS.filter((name) => chosen.has(name));
}

const SEVERITIES = ["low", "medium", "high"] as const satisfies readonly Severity[];

function failing(asked: string): ReadonlySet<Severity> {
  const threshold = choice("--fail-on", asked, ["none", ...SEVERITIES]);
  return new Set(threshold === "none" ? [] : SEVERITIES.slice(SEVERITIES.indexOf(threshold)));
}

/** Nothing is ever fetched: what is audited is what lies on the disk, and nobody learns of it. */
export function refuseAddress(path: string): void {
  if (!/^(?:[a-z][a-z0-9+.-]*:\/\/|www\.[^/]+\/)/i.test(path)) return;
  throw new UsageError({
    en: `candor does not use the network; save the page first (in a browser, or: curl -L -o policy.html "${path}") and name the file`,
    zh: `candor 不联网；请先保存网页（用浏览器，或：curl -L -o policy.html "${path}"），再指定该文件`,
  });
}
