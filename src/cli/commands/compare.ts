import { comparableFrom } from "../../audit/comparable.ts";
import { compare } from "../../audit/compare.ts";
import { fails } from "../../audit/fails.ts";
import type { Comparable } from "../../model/comparison.ts";
import { comparisonReports } from "../../report/comparison/reports.ts";
import { auditApp, type FilesBeside, type Question } from "../audit-app.ts";
import { questionOf, THRESHOLDS } from "../audit-request.ts";
import { type AuditCache, openCache } from "../cache/audit-cache.ts";
import { choice } from "../choice.ts";
import { openCompanions } from "../companions.ts";
import { languageOf } from "../language.ts";
import { openPolicy } from "../open-input.ts";
import type { Options } from "../options.ts";
import { ProgressLine } from "../progress.ts";
import { refuseAddress } from "../refuse-address.ts";
import { readAudits } from "../saved-audit.ts";
import { nodeTerminal } from "../terminal.ts";
import { whyUnread } from "../unread.ts";
import { UsageError } from "../usage-error.ts";
import { plainTarget, writeOutput } from "../write-output.ts";

const FORMATS = ["text", "json", "markdown", "html"] as const;
const BY_EXTENSION: Readonly<Record<string, (typeof FORMATS)[number]>> = {
  txt: "text",
  json: "json",
  md: "markdown",
  html: "html",
};

/** Two audits, or two apps that are audited alike: 0 nothing new from the threshold on, 1 something, 2 could not run. */
export async function compareCommand(old: string, now: string, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const failOn = choice("--fail-on", options.word("failOn") ?? "medium", THRESHOLDS);
  const policies = options.words("policy");
  for (const path of [old, now, ...policies]) refuseAddress(path);
  const out = options.word("out");
  const format = formatOf(options.word("format"), out, terminal.screen);
  const inputs = [old, now, ...policies];
  if (out !== undefined) plainTarget(out, inputs);

  const auditing: Auditing = {
    question: questionOf(options),
    files: {
      policies: policies.map((path) => openPolicy(path).file),
      beside: await openCompanions(undefined, []),
    },
    cache: openCache(!options.refused("cache"), process.env),
    progress: new ProgressLine(options.flag("quiet")),
  };
  const comparison = compare(sideFrom(old, auditing), sideFrom(now, auditing));
  const { lang, colour, width } = terminal;
  const printed = comparisonReports[format](
    comparison,
    out === undefined ? { lang, colour, width } : { lang, colour: false, width: 80 },
  );
  if (out === undefined) await terminal.print(printed);
  else await writeOutput(out, printed, inputs);
  const fresh = comparison.changes.flatMap(({ kind, now: finding }) =>
    kind === "new" && finding !== null ? [finding] : [],
  );
  return fails({ findings: fresh }, failOn) ? 1 : 0;
}

interface Auditing {
  readonly question: Question;
  readonly files: FilesBeside;
  readonly cache: AuditCache | null;
  readonly progress: ProgressLine;
}

/** A saved audit is taken as it is; anything else is an app to audit. */
function sideFrom(path: string, { question, files, cache, progress }: Auditing): Comparable {
  const saved = readAudits(path);
  if (saved !== null) {
    const [only, ...others] = saved.audits;
    if (only !== undefined && others.length === 0) return only;
    throw new UsageError({
      en: `${path} holds several audits; save each to a file of its own (--out FOLDER/ --format json)`,
      zh: `${path} 含有多个审计；请分别保存（--out 文件夹/ --format json）`,
    });
  }
  const { audit } = auditApp(path, files, question, cache, (step) => progress.show(`${path} · ${step}`));
  progress.clear();
  const unread = whyUnread(audit.evidence.facts);
  if (unread !== null) throw new UsageError(unread);
  const side = comparableFrom(audit);
  if (side === null) throw new Error(`the audit of ${path} cannot be compared`);
  return side;
}

function formatOf(
  asked: string | undefined,
  out: string | undefined,
  screen: boolean,
): (typeof FORMATS)[number] {
  if (asked !== undefined) return choice("--format", asked, FORMATS);
  const written =
    out === undefined ? undefined : BY_EXTENSION[/\.(\w+)$/.exec(out)?.[1]?.toLowerCase() ?? ""];
  if (written !== undefined) return written;
  if (out !== undefined)
    throw new UsageError({
      en: `${out} does not say its format; end it with .txt, .json, .md or .html, or add --format`,
      zh: `从 ${out} 看不出格式；请使用扩展名 .txt、.json、.md 或 .html，或加上 --format`,
    });
  return screen ? "text" : "json";
}
