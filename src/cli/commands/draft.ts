import { documentReports } from "../../report/document/reports.ts";
import { draftDocument } from "../../report/draft/document.ts";
import { auditApp } from "../audit-app.ts";
import { questionOf } from "../audit-request.ts";
import { openCache } from "../cache/audit-cache.ts";
import { openCompanions } from "../companions.ts";
import { languageOf } from "../language.ts";
import { openPolicy } from "../open-input.ts";
import type { Options } from "../options.ts";
import { ProgressLine } from "../progress.ts";
import { refuseAddress } from "../refuse-address.ts";
import { reportAndTarget } from "../target.ts";
import { nodeTerminal } from "../terminal.ts";
import { whyUnread } from "../unread.ts";
import { UsageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

/** What a privacy notice lacks, as tables to complete and copy. */
export async function draftCommand(app: string, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const named = options.words("policy");
  for (const path of [app, ...named]) refuseAddress(path);
  const inputs = [app, ...named];
  const { report, target, pdf } = reportAndTarget(
    options.word("format"),
    options.word("out"),
    inputs,
    terminal.screen,
    {
      reports: documentReports((audit, { lang }) => draftDocument(audit, { lang, all: options.flag("all") })),
      onScreen: "text",
      inPipe: "markdown",
      pdf: true,
    },
  );
  if (target.kind === "folder")
    throw new UsageError({
      en: "name a file for --out, such as draft.html",
      zh: "请为 --out 指定文件，例如 draft.html",
    });
  const progress = new ProgressLine(options.flag("quiet"));
  const files = {
    policies: named.map((path) => openPolicy(path).file),
    beside: await openCompanions(undefined, []),
  };
  const cache = openCache(!options.refused("cache"), process.env);
  const { audit } = auditApp(app, files, questionOf(options), cache, (step) =>
    progress.show(`${app} · ${step}`),
  );
  progress.clear();
  const unread = whyUnread(audit.evidence.facts);
  if (unread !== null) throw new UsageError(unread);
  const { lang, colour, width } = terminal;
  if (target.kind === "stdout") {
    await terminal.print(report.render([audit], { lang, colour, width }));
    return 0;
  }
  const page = report.render([audit], { lang, colour: false, width: 80 });
  if (!pdf) await writeOutput(target.path, page, inputs);
  else {
    const { printPdf } = await import("../pdf/print.ts");
    await writeOutput(target.path, await printPdf(page), inputs);
  }
  return 0;
}
