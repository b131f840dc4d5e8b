#!/usr/bin/env node
import "./warm-up.ts";
import { failure } from "./failure.ts";
import { program } from "./program.ts";

// Whether a failed write matters is for print() in terminal.ts to say; without a listener it would end us here.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

const words = process.argv.slice(2);
const outcome = { exitCode: 0 };
try {
  await program(outcome).parseAsync(words, { from: "user" });
} catch (error) {
  outcome.exitCode = failure(error, words);
}
process.exitCode = outcome.exitCode;
