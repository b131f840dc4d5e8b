import { failure } from "./failure.ts";
import { program } from "./program.ts";

/** Runs one command line, and leaves its exit code with the process. */
export async function run(words: readonly string[]): Promise<void> {
  // Whether a failed write matters is for print() in terminal.ts to say; without a listener it would end us here.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const outcome = { exitCode: 0 };
  try {
    await program(outcome).parseAsync(words, { from: "user" });
  } catch (error) {
    outcome.exitCode = failure(error, words);
  }
  process.exitCode = outcome.exitCode;
}
