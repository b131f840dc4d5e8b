import { Command, Option } from "commander";
import about from "../../package.json" with { type: "json" };
import type { Text } from "../model/text.ts";
import { note } from "./help-note.ts";
import { Options } from "./options.ts";
import { addGate } from "./program-gate.ts";
import { addServer } from "./server-program.ts";

const HELP_WIDTH = 80;

/** Where the command that ran leaves its exit code: 0 clean, 1 findings, 2 could not run. */
export interface CommandOutcome {
  exitCode: number;
}

/** The command line. What a command does is loaded only when it runs, so that `--help` answers at once. */
export function program(outcome: CommandOutcome): Command {
  const candor = new Command("candor")
    .description(
      "Audits an app's practice with personal data: what it does, what it says, what its function needs.",
    )
    .version(about.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .configureOutput({
      outputError: () => undefined,
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
    })
    .configureHelp({ showGlobalOptions: false })
    .addHelpText("after", note(EXAMPLES));
  const run = (work: Promise<number>): Promise<void> =>
    work.then((exitCode) => {
      outcome.exitCode = exitCode;
    });
  addAudit(candor, run);
  addChecklist(candor, run);
  addFacts(candor, run);
  addClaims(candor, run);
  candor
    .command("needs")
    .description("print what an app category needs by the necessity list; without one, list them")
    .argument("[category]", "one of the 39 ids, such as camera_beauty")
    .addOption(language())
    .option("--format <format>", "text or json")
    .action(async (category: string | undefined, options: unknown) => {
      const { needsCommand } = await import("./commands/needs.ts");
      await run(needsCommand(category, new Options(options)));
    });
  candor
    .command("explain")
    .description("explain a rule, data type, SDK, article, category or permission")
    .argument("[name...]", "such as collects-unneeded, device.oaid, umeng-analytics, CN-PIPL-17")
    .option("--site <folder>", "write every page in both languages as a static site")
    .addOption(language())
    .action(async (name: readonly string[], options: unknown) => {
      const { explainCommand } = await import("./commands/explain.ts");
      await run(explainCommand(name.join(" "), new Options(options)));
    });
  addGate(candor, run, language, append);
  addExtract(candor, run);
  candor
    .command("schema")
    .description("print the JSON Schema of an output")
    .argument("<output>", "facts, claims, audit or config")
    .addOption(language())
    .action(async (output: string, options: unknown) => {
      const { schemaCommand } = await import("./commands/schema.ts");
      await run(schemaCommand(output, new Options(options)));
    });
  addServer(candor, run, language);
  candor
    .command("version")
    .description("print the version")
    .action(() => void process.stdout.write(`${about.version}\n`));
  return candor;
}

type Run = (work: Promise<number>) => Promise<void>;

function addAudit(candor: Command, run: Run): void {
  candor
    .command("audit")
    .description("audit apps against their privacy policy and their category")
    .argument("[app...]", "apps (.apk, .xapk, .apks, .apkm), or folders that hold them")
    .option(
      "--policy <file>",
      "a privacy policy or a list beside it: HTML, PDF, DOCX, text (repeatable)",
      append,
    )
    .option("--label <file>", "a Google Play Data safety form, CSV or JSON", append)
    .option("--mapping <file>", "mapping.txt of the build: names from before R8")
    .option("--runtime <file>", "what a hook tool logged, .xls, .xlsx, .csv or .json (repeatable)", append)
    .option("--effort <times>", "follow code with so many times the usual work, 1 to 20")
    .option("--category <id>", "the app's category, or unlisted; see candor needs")
    .option("--function <words>", "an optional function that the app offers (repeatable)", append)
    .option("--law <list>", "cn, eu, us-ca, us, play, apple (default: all that apply)", append)
    .option("--as-of <date>", "judge by the law in force on that day: 2025-06-01")
    .option("--children", "the app is for children under 14")
    .addOption(language())
    .option("--format <format>", "text, json, html, pdf, sarif, markdown or csv")
    .option("--for <reader>", "a page for a person, developer or lawyer")
    .option("--source <words>", "where the app is from, such as a store; for --for lawyer")
    .option("--out <path>", "write to a file, or one file per app into a folder")
    .option("--fail-on <severity>", "exit with 1 from: none, low, medium (default), high")
    .option("--baseline <audit>", "a saved audit (JSON): only what is new since then fails")
    .option("--config <file>", "settings of a repository (default, without an app: candor.yaml)")
    .option("--no-cache", "audit again what was audited before")
    .option("--jobs <count>", "threads for several apps (default: as many as there are cores)")
    .option("--quiet", "no progress, no notes")
    .addHelpText("after", note(AUDIT_NOTES))
    .action(async (apps: readonly string[], options: unknown) => {
      const { auditCommand } = await import("./commands/audit.ts");
      await run(auditCommand(apps, new Options(options)));
    });
}

function addChecklist(candor: Command, run: Run): void {
  candor
    .command("checklist")
    .description("answer the Chinese regulators' lists item by item, with evidence")
    .argument("<app...>", "apps (.apk, .xapk, .apks, .apkm), or folders that hold them")
    .option("--list <names>", "164, method, 337, 35273, 41391 (default: all)", append)
    .option(
      "--policy <file>",
      "a privacy policy or a list beside it: HTML, PDF, DOCX, text (repeatable)",
      append,
    )
    .option("--effort <times>", "follow code with so many times the usual work, 1 to 20")
    .option("--category <id>", "the app's category, or unlisted; see candor needs")
    .option("--function <words>", "an optional function that the app offers (repeatable)", append)
    .option("--as-of <date>", "judge by the law in force on that day: 2025-06-01")
    .option("--children", "the app is for children under 14")
    .addOption(language())
    .option("--format <format>", "text, json, html, csv or pdf")
    .option("--out <path>", "write to a file, or one file per app into a folder")
    .option("--quiet", "no progress, no notes")
    .action(async (apps: readonly string[], options: unknown) => {
      const { checklistCommand } = await import("./commands/checklist.ts");
      await run(checklistCommand(apps, new Options(options)));
    });
}

function addFacts(candor: Command, run: Run): void {
  candor
    .command("facts")
    .description("print what an app does, read from its bytes")
    .argument("<app...>", "an app (.apk, .xapk, .apks, .apkm)")
    .addOption(language())
    .option("--why <fact>", "print one fact's way: what starts it, each step, and when it runs")
    .option(
      "--depth <depth>",
      "inventory (what is there), graph (who calls it, when), full (flows too)",
      "full",
    )
    .option("--effort <times>", "follow code with so many times the usual work, 1 to 20")
    .option("--mapping <file>", "mapping.txt of the build: names from before R8")
    .option("--runtime <file>", "what a hook tool logged, .xls, .xlsx, .csv or .json (repeatable)", append)
    .option("--format <format>", "text or json")
    .option("--quiet", "no progress")
    .action(async (apps: readonly string[], options: unknown) => {
      const { factsCommand } = await import("./commands/facts.ts");
      await run(factsCommand(apps, new Options(options)));
    });
}

function addClaims(candor: Command, run: Run): void {
  candor
    .command("claims")
    .description("print what a privacy policy says")
    .argument("<policy...>", "a policy: HTML, PDF, DOCX, Markdown or plain text")
    .option("--text", "print the plain text that the spans of claims point into")
    .option("--why <claim>", "print why one claim was read: its sentence, the words that fired, their scope")
    .addOption(language())
    .option("--format <format>", "text or json")
    .action(async (policies: readonly string[], options: unknown) => {
      const { claimsCommand } = await import("./commands/claims.ts");
      await run(claimsCommand(policies, new Options(options)));
    });
}

function addExtract(candor: Command, run: Run): void {
  candor
    .command("extract")
    .description("print an entry of an app as Android sees it, to check evidence")
    .argument("<app>", "an app (.apk, .xapk, .apks, .apkm)")
    .argument("<entry>", "such as AndroidManifest.xml, or base.apk!/classes.dex")
    .option("--xml", "print binary XML as readable XML")
    .addOption(language())
    .action(async (app: string, entry: string, options: unknown) => {
      const { extractCommand } = await import("./commands/extract.ts");
      await run(extractCommand(app, entry, new Options(options)));
    });
}

function language(): Option {
  return new Option("--lang <language>", "en or zh (default: the locale's)");
}

function append(word: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), word];
}

const EXAMPLES: Text = {
  en: `
Examples:
  candor audit app.apk --policy policy.html --category camera_beauty
  candor audit app.apk --policy policy.txt --out report.html
  candor explain collects-unneeded
  candor extract app.apk AndroidManifest.xml --xml
`,
  zh: `
示例：
  candor audit app.apk --policy policy.html --category camera_beauty
  candor audit app.apk --policy policy.txt --out report.html
  candor explain collects-unneeded
  candor extract app.apk AndroidManifest.xml --xml
`,
};

const AUDIT_NOTES: Text = {
  en: `
The format follows from --out (.txt .json .html .pdf .sarif .md .csv); without
--out it is text on a terminal and json in a pipe.

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not run.
`,
  zh: `
格式由 --out 的扩展名决定（.txt .json .html .pdf .sarif .md .csv）；没有 --out
时，在终端输出文本，在管道中输出 JSON。

退出码：0 没有达到 --fail-on 的问题，1 有问题，2 无法运行。
`,
};
