import { checklistOf, LISTS } from "../../audit/checklist.ts";
import type { ViolationList } from "../../catalog/types.ts";
import type { Report } from "../../model/report.ts";
import { checklistReports } from "../../report/checklist/index.gen.ts";
import { type AuditRequest, auditRequest } from "../audit-request.ts";
import { choice } from "../choice.ts";
import { languageOf } from "../language.ts";
import type { Options } from "../options.ts";
import { nodeTerminal } from "../terminal.ts";
import { runAudit } from "./audit.ts";

/** The regulators' lists, item by item. It is a document to work through, no gate: it ends with 0 once it is written. */
export async function checklistCommand(named: readonly string[], options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const lists = listsAsked(options.words("list"));
  const request = auditRequest(named, options, terminal.screen, {
    reports: reportsOf(lists),
    onScreen: "text",
    inPipe: "json",
    pdf: true,
  });
  const chinese: AuditRequest = { ...request, laws: ["cn"], failOn: "none" };
  return runAudit(named, chinese, { baseline: null, allow: [] }, null, terminal);
}

function reportsOf(lists: readonly ViolationList[]): readonly Report[] {
  return checklistReports.map(({ render, ...report }) => ({
    ...report,
    render: (audits, options) =>
      render(
        audits.map((audit) => checklistOf(audit, lists)),
        options,
      ),
  }));
}

/** Short names by which people call the lists. */
const NAMES = {
  "164": ["miit-2020-scenes", "miit-2020"],
  method: ["method-2019"],
  "337": ["miit-2019"],
  "35273": ["gbt-35273"],
  "41391": ["gbt-41391"],
  all: LISTS,
} as const satisfies Record<string, readonly ViolationList[]>;

const LIST_NAMES = [
  "164",
  "method",
  "337",
  "35273",
  "41391",
  "all",
] as const satisfies readonly (keyof typeof NAMES)[];

function listsAsked(asked: readonly string[]): readonly ViolationList[] {
  const names = asked.flatMap((words) => words.split(/[,，\s]+/)).filter((name) => name !== "");
  if (names.length === 0) return LISTS;
  const chosen = new Set<ViolationList>(names.flatMap((name) => NAMES[choice("--list", name, LIST_NAMES)]));
  return LISTS.filter((list) => chosen.has(list));
}
