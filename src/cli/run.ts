import type { ThreadTask } from "./audit-thread.ts";
import { failure } from "./failure.ts";
import { languageOfWords } from "./language.ts";
import { program } from "./program.ts";

/** Runs one command line, and leaves its exit code with the process. */
export async function run(words: readonly string[]): Promise<void> {
  // Whether a failed write matters is for print() in terminal.ts to say; without a listener it would end us here.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const outcome = { exitCode: 0 };
  try {
    const candor = program(outcome);
    if (asksForHelp(words) && languageOfWords(words, process.env) === "zh") {
      const { inChinese } = await import("./help-zh.ts");
      inChinese(candor);
    }
    await candor.parseAsync(words, { from: "user" });
  } catch (error) {
    outcome.exitCode = failure(error, words);
  }
  process.exitCode = outcome.exitCode;
}

/** Answers for the apps that another thread names, one after the other. */
export async function work(task: ThreadTask): Promise<void> {
  const { auditPart } = await import("./commands/audit-part.ts");
  await auditPart(task);
}

function asksForHelp(words: readonly string[]): boolean {
  return words.length === 0 || words[0] === "help" || words.includes("--help") || words.includes("-h");
}
