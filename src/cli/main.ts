import { failure } from "./failure.ts";
import { program } from "./program.ts";

// A reader that has seen enough (`candor … | head`) closes the pipe: that is no error, see print() in terminal.ts.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

const words = process.argv.slice(2);
const outcome = { exitCode: 0 };
try {
  await program(outcome).parseAsync(words, { from: "user" });
} catch (error) {
  outcome.exitCode = failure(error, words);
}
process.exitCode = outcome.exitCode;
