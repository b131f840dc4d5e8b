import { statSync } from "node:fs";
import about from "../../package.json" with { type: "json" };
import { collect } from "../audit/collect.ts";
import { judge } from "../audit/judge.ts";
import type { CategoryId, Jurisdiction } from "../catalog/types.ts";
import type { InputFile } from "../formats/platform.ts";
import type { Audit, Input } from "../model/audit.ts";
import type { StoreLabel } from "../model/label.ts";
import type { AuditCache } from "./cache/audit-cache.ts";
import type { CompanionFiles } from "./companions.ts";
import { nodePlatform } from "./node-platform.ts";
import { openInput } from "./open-input.ts";

/** All that an answer depends on besides the files: it is part of the cache's key as a whole. */
export interface Question {
  readonly category: CategoryId | "unlisted" | null;
  readonly functions: readonly string[];
  readonly children: boolean;
  /** `null`: all that the catalog has for the inputs. */
  readonly laws: readonly Jurisdiction[] | null;
  /** ISO date by whose law to judge. */
  readonly asOf: string | null;
  /** So many times the usual work goes into following code. */
  readonly effort: number;
}

export interface Answered {
  readonly audit: Audit;
  /** It was made by an earlier run on the same bytes. */
  readonly cached: boolean;
}

/** What is read besides the app: its policies, the names from before R8, logs of its run. */
export interface FilesBeside {
  readonly policies: readonly InputFile[];
  readonly beside: CompanionFiles;
  readonly labels?: readonly StoreLabel[];
  readonly labelInputs?: readonly Input[];
}

/** One app audited, or the answer of an earlier run where nothing has changed since. */
export function auditApp(
  path: string,
  { policies, beside, labels = [], labelInputs = [] }: FilesBeside,
  { category, functions, children, laws, asOf, effort }: Question,
  cache: AuditCache | null,
  progress: (step: string) => void,
): Answered {
  const before = stampOf(path);
  const app = openInput(path);
  try {
    const inputs = [
      inputOf("app", app.file),
      ...policies.map((file) => inputOf("policy", file)),
      ...labelInputs,
      ...beside.inputs,
    ];
    const key = cache?.keyOf({ inputs, category, functions, children, laws, asOf, effort }) ?? "";
    const found = cache?.find(key) ?? null;
    if (found !== null) return { audit: found, cached: true };
    const evidence = collect(
      {
        app: app.file,
        policies,
        category,
        functions,
        children,
        companions: { ...beside.companions, effort },
        labels,
      },
      nodePlatform,
      progress,
    );
    const audit = judge(evidence, {
      laws,
      asOf,
      inputs,
      toolVersion: about.version,
      sha256: nodePlatform.sha256,
    });
    // What changed while it was read was not audited as it was hashed.
    if (cache !== null && stampOf(path) === before) cache.keep(key, audit);
    return { audit, cached: false };
  } finally {
    app.close();
  }
}

function stampOf(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  return there === undefined ? "" : `${there.size} ${there.mtimeMs} ${there.ino}`;
}

function inputOf(kind: Input["kind"], { name, sha256, bytes }: InputFile): Input {
  return { kind, name, sha256, sizeBytes: bytes.sizeBytes };
}
