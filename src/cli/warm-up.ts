import { setFlagsFromString } from "node:v8";

/**
 * One audit is over before optimised code pays for having been compiled: with the budget that the V8 of Node 20 gives
 * a function by itself (66 KB of bytecode run), compiling takes a quarter to a third of all CPU time; with twelve times as
 * much it took a tenth, beside the work, where nobody sees it but who pays for it. What is young is a megabyte, which one
 * thread collects with less than two do. Of the regular
 * expressions most look at few texts: V8 makes machine code of one at its second use, which takes longer than twenty uses
 * without. WebAssembly is fast enough as it is first compiled.
 */
const HURRIED =
  "--interrupt-budget=2000000 --no-parallel-scavenge --regexp-tier-up-ticks=20 --wasm-tiering-budget=30000000";
/**
 * A dex and its copy count as V8's own memory, by which it would collect all there is two and three times in half a second: after
 * the first time it waits until ten times as much is held. For an inventory, which is over by then, it only held more.
 */
const WAITING = "--heap-growing-percent=1000";
const AS_USUAL = "--heap-growing-percent=0";
/** What is held at once is little as long as no flow is followed: more room for what is young would only be filled. */
const SPARING = "--semi-space-growth-factor=1";

/**
 * Tells V8 that all will be over soon. What V8 compiled beforehand, of Node or of us, it takes only under the flags under
 * which it was compiled: who loads such code loads it first. Later versions count otherwise, know no such flags and would
 * complain about them.
 */
export function warmUp(isSparing = false, isWaiting = false): void {
  if (!process.versions.v8.startsWith("11.")) return;
  setFlagsFromString(HURRIED);
  if (isSparing) setFlagsFromString(SPARING);
  if (isWaiting) setFlagsFromString(WAITING);
}

/** After the first of many apps: what is kept of it is not to grow tenfold. */
export function slowDown(): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString(AS_USUAL);
}
