import { setFlagsFromString } from "node:v8";

// One audit is over before optimised code pays for having been compiled: with the budget that the V8 of Node 20 gives
// a function by itself (66 KB of bytecode run), compiling takes a quarter to a third of all CPU time. Later versions
// count otherwise, know no such flag and would complain about it. Of the regular expressions most look at few texts:
// V8 makes machine code of one at its second use, which takes longer than twenty uses without.
if (process.versions.v8.startsWith("11."))
  setFlagsFromString("--interrupt-budget=800000 --regexp-tier-up-ticks=20");
