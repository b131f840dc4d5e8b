import type { AppManifest } from "../manifest.ts";
import type { Context } from "./context.ts";
import { Exploration } from "./exploration.ts";
import { DRIVEN } from "./lifecycle.ts";
import { type OtherProcess, otherProcesses } from "./started.ts";
import type { World } from "./world.ts";

/** What surely runs in another process of the app as soon as any part of it is started. */
export interface Elsewhere extends OtherProcess {
  readonly exploration: Exploration;
}

/** Where code asks which process it runs in, it runs once more for each of the others. */
export function exploreElsewhere(
  start: Exploration,
  world: World,
  manifest: AppManifest,
  steps: number,
): readonly Elsewhere[] {
  if (!start.asksProcess) return [];
  return otherProcesses(manifest, world).map((other) => {
    const exploration = new Exploration(world, false, new Map(), steps, false, other.process);
    for (const type of other.first) exploration.startRoot(type);
    exploration.settle();
    return { ...other, exploration };
  });
}

/** Whether a part of it is started on one of these ways. */
export function isStarted(
  { parts, exploration: { world } }: Elsewhere,
  ways: ReadonlyMap<Context, unknown>,
): boolean {
  const methods = new Set(
    parts.flatMap((type) => {
      const kind = world.kindOf(type);
      return kind === null ? [] : DRIVEN[kind].flatMap((name) => world.methodsOf(type).get(name) ?? []);
    }),
  );
  for (const context of ways.keys()) if (methods.has(context.method)) return true;
  return false;
}
