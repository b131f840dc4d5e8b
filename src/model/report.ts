import type { Audit } from "./audit.ts";
import type { Gate } from "./gate.ts";
import type { Lang } from "./text.ts";

/** One output format: one file under `report/`. Rendering is pure; the door writes the result. */
export interface Report {
  /** Equal to the file name: `html`. */
  readonly id: string;
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
  readonly render: (audits: readonly Audit[], options: ReportOptions) => string;
}

export interface ReportOptions {
  readonly lang: Lang;
  /** ANSI colours; only the text report uses them. */
  readonly colour: boolean;
  /** Columns of the terminal; only the text report uses them. */
  readonly width: number;
  /** Where the app was got from, such as a store's name: only a bulletin prints it. */
  readonly source?: string;
  /** How the findings of each audit stand before a gate; absent where there is none. */
  readonly gates?: readonly Gate[];
}

export function defineReport(report: Report): Report {
  return report;
}
