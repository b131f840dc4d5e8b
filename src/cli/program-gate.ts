import type { Command, Option } from "commander";
import { Options } from "./options.ts";

type Run = (work: Promise<number>) => Promise<void>;
type Append = (word: string, before: readonly string[] | undefined) => readonly string[];

/** Commands around the gate of a pipeline, and the draft that mends what it finds. */
export function addGate(candor: Command, run: Run, language: () => Option, append: Append): void {
  candor
    .command("compare")
    .description("compare two audits (JSON), or two apps: what is new, fixed, moved")
    .argument("<old>", "a saved audit, or an app")
    .argument("<new>", "a saved audit, or an app")
    .option("--policy <file>", "where apps are named: their privacy policy (repeatable)", append)
    .option("--effort <times>", "follow code with so many times the usual work, 1 to 20")
    .option("--category <id>", "where apps are named: their category")
    .option("--function <words>", "an optional function that the app offers (repeatable)", append)
    .option("--law <list>", "cn, eu, us-ca, us, play, apple (default: all that apply)", append)
    .option("--as-of <date>", "judge by the law in force on that day: 2025-06-01")
    .option("--children", "the app is for children under 14")
    .addOption(language())
    .option("--format <format>", "text, json, markdown or html")
    .option("--out <file>", "write to a file")
    .option("--fail-on <severity>", "exit with 1 where something new is: none, low, medium, high")
    .option("--no-cache", "audit again what was audited before")
    .option("--quiet", "no progress")
    .action(async (old: string, now: string, options: unknown) => {
      const { compareCommand } = await import("./commands/compare.ts");
      await run(compareCommand(old, now, new Options(options)));
    });
  candor
    .command("draft")
    .description("write the lists a privacy notice lacks: data, SDKs, permissions")
    .argument("<app>", "an app (.apk, .xapk, .apks, .apkm)")
    .option("--policy <file>", "the policy that is to be completed (repeatable)", append)
    .option("--effort <times>", "follow code with so many times the usual work, 1 to 20")
    .option("--category <id>", "the app's category, or unlisted; see candor needs")
    .option("--function <words>", "an optional function that it offers (repeatable)", append)
    .option("--all", "all that was seen, not only what the policy lacks")
    .addOption(language())
    .option("--format <format>", "html, markdown, text or pdf")
    .option("--out <file>", "write to a file")
    .option("--no-cache", "audit again what was audited before")
    .option("--quiet", "no progress")
    .action(async (app: string, options: unknown) => {
      const { draftCommand } = await import("./commands/draft.ts");
      await run(draftCommand(app, new Options(options)));
    });
  candor
    .command("init")
    .description("write candor.yaml, so that candor audit needs no arguments here")
    .argument("[app]", "the app, or a folder of apps")
    .option("--policy <file>", "its privacy policy (repeatable)", append)
    .option("--category <id>", "its category, or unlisted; see candor needs")
    .option("--function <words>", "an optional function that it offers (repeatable)", append)
    .option("--law <list>", "cn, eu, us-ca, us, play, apple (default: all that apply)", append)
    .addOption(language())
    .option("--yes", "ask nothing")
    .action(async (app: string | undefined, options: unknown) => {
      const { initCommand } = await import("./commands/init.ts");
      await run(initCommand(app, new Options(options)));
    });
}
