import { sinks } from "../../../catalog/android/sinks/index.gen.ts";
import { sourceApis } from "../../../catalog/android/sources/index.gen.ts";
import { transforms } from "../../../catalog/android/transforms/index.gen.ts";
import { MORE_APIS } from "../code/more-apis.ts";
import type { Program } from "../graph/program.ts";
import type { ApiLists } from "./apis.ts";
import { Harness } from "./harness.ts";
import { Machine } from "./machine.ts";
import type { Budget } from "./runs.ts";
import { type AppShape, World } from "./world.ts";

/** Times the effort that was asked for. */
const BUDGET: Budget = { steps: 120_000, entry: 60_000 };

export function budgetOf(effort: number): Budget {
  return { steps: BUDGET.steps * effort, entry: BUDGET.entry * effort };
}

export function catalogLists(): ApiLists {
  return { sources: [...sourceApis, ...MORE_APIS], sinks, transforms };
}

/** Follows personal data through the code. */
export function analyse(
  program: Program,
  shape: AppShape,
  lists: ApiLists = catalogLists(),
  budget: Budget = BUDGET,
): Machine {
  const world = new World(program, shape);
  const machine = new Machine(program, lists, world, budget);
  world.attach(machine);
  machine.sources.want();
  machine.relevance.wantAllOfSmallApp();
  new Harness(machine).run();
  return machine;
}
