import type { MethodRun } from "./method-run.ts";
import type { Value } from "./value.ts";

/** A class that is put into a list for androidx.startup, which makes them all. */
export function startListed(run: MethodRun, { type }: Value): void {
  const { exploration } = run;
  if (type >= 0 && exploration.world.kindOf(type) === "initialiser") exploration.startClass(run, type);
}
