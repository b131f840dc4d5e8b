import type { Context, HeapObject } from "./context.ts";
import type { Exploration } from "./exploration.ts";
import { UNKNOWN, type Value } from "./value.ts";

/** Follows what an object made of a method runs: with what it has caught, then what it is called with. */
export function enterLambda(
  { world, contexts }: Exploration,
  { lambda }: HeapObject,
  args: readonly Value[],
  from: Context,
  at: number,
  isSure = true,
): readonly Context[] {
  if (lambda === null) return [];
  const { program } = world;
  const isStatic = (program.access.at(lambda.method) - 1) & 0x8;
  const count = world.parameters(program.methods.second(lambda.method)).length - 1 + (isStatic ? 0 : 1);
  const all = [...lambda.caught, ...args].slice(0, count);
  while (all.length < count) all.push(UNKNOWN);
  return [contexts.enter(lambda.method, all, from, at, isSure)];
}
