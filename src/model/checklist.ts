import type { LawId, ViolationList } from "../catalog/types.ts";
import type { App } from "./app.ts";
import type { Input } from "./audit.ts";
import type { Place } from "./place.ts";
import type { Lang, Text } from "./text.ts";

/** The items of the regulators' lists in their own order, each with its answer: `candor/checklist@1`. */
export interface Checklist {
  readonly schema: "candor/checklist@1";
  readonly tool: { readonly name: "candor"; readonly version: string };
  readonly catalog: { readonly version: string; readonly sha256: string };
  readonly inputs: readonly Input[];
  readonly app: Pick<App, "packageName" | "versionName" | "label" | "labels" | "file" | "sha256">;
  readonly lists: readonly ChecklistPart[];
}

export interface ChecklistPart {
  readonly list: ViolationList;
  readonly title: Text;
  readonly counts: Readonly<Record<Answer, number>>;
  readonly items: readonly ChecklistItem[];
}

/**
 * `clear`: everything that decides it was read, and nothing was found. `needs-person`: what was read does not decide it.
 * `not-assessable`: what would decide it could not be read, or does not show in an app at all.
 */
export type Answer = "breach" | "risk" | "clear" | "needs-person" | "not-assessable";

export interface ChecklistItem {
  readonly id: string;
  readonly group: Text | null;
  readonly name: Text;
  readonly says: Text;
  /** Who answers it: see the catalog's checks. */
  readonly by: "automated" | "assisted" | "person" | "invisible";
  readonly answer: Answer;
  /** Why this answer, where it is not a finding. */
  readonly because: Text | null;
  readonly evidence: readonly ChecklistEvidence[];
  readonly look: { readonly screen: Text; readonly step: Text; readonly question: Text } | null;
  readonly rules: readonly string[];
  readonly laws: readonly LawId[];
}

export interface ChecklistEvidence {
  /** Id of the finding it comes from, or null for what only helps a person look. */
  readonly finding: string | null;
  readonly says: Text;
  readonly at: readonly Place[];
}

/** One output format of the checklist: one file under `report/checklist/`. */
export interface ChecklistReport {
  readonly id: string;
  readonly mediaType: string;
  readonly extension: string;
  readonly render: (
    checklists: readonly Checklist[],
    options: { readonly lang: Lang; readonly colour: boolean; readonly width: number },
  ) => string;
}

export function defineChecklistReport(report: ChecklistReport): ChecklistReport {
  return report;
}
