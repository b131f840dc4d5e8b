import { instructionUnits } from "../../../../formats/dex/code.ts";
import { KIND, KINDS } from "../../../../formats/dex/opcodes.ts";
import { NONE } from "../../graph/program.ts";
import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { unknownArguments } from "../unknown-arguments.ts";
import { objectValue, UNKNOWN, type Value } from "../value.ts";
import type { World } from "../world.ts";

const ROUTER = "Lcom/alibaba/android/arouter/launcher/ARouter;";
const POSTCARD = "Lcom/alibaba/android/arouter/facade/Postcard;";
const GROUP = /^Lcom\/alibaba\/android\/arouter\/routes\/ARouter\$\$Group\$\$/;
const JUMBO = 0x1b;

const known = new WeakMap<World, ReadonlyMap<string, number>>();

/** Pages that are opened by a path of ARouter's: its generated tables say which class stands behind it. */
export const routeCalls: Model = {
  roots: ["com"],
  owners: { test: (owner) => owner === ROUTER || owner === POSTCARD },
  applies: ({ owner, name }) =>
    (owner === ROUTER && name === "build") ||
    ((owner === ROUTER || owner === POSTCARD) && name === "navigation"),
  call: routeCall,
};

function routeCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { exploration } = run;
  const { heap, world } = exploration;
  if (name === "build") {
    const path = args[0]?.text ?? null;
    const card = exploration.madeAt(run, world.program.types.idOf(POSTCARD));
    if (path !== null) heap.addText(card, path);
    return { value: objectValue(card), receiver: null };
  }
  const routes = routesOf(world);
  const types: number[] = [];
  for (const card of [receiver, ...args]) {
    for (const number of card?.objects ?? [])
      for (const path of heap.object(number).texts) types.push(routes.get(path) ?? NONE);
    const wanted = card?.type ?? NONE;
    if (wanted >= 0) types.push(...below(world, routes, wanted));
  }
  let value = UNKNOWN;
  for (const type of types) {
    if (type === NONE) continue;
    if (world.isBelow(type, PROVIDER)) value = serviceOf(run, type);
    else exploration.startClass(run, type);
  }
  return { value, receiver: null };
}

const PROVIDER = "Lcom/alibaba/android/arouter/facade/template/IProvider;";

/** The one class behind a path that is of the type that is asked for. */
function below(world: World, routes: ReadonlyMap<string, number>, wanted: number): readonly number[] {
  const found = [...new Set(routes.values())].filter((type) => world.hierarchy.above(type).includes(wanted));
  return found.length === 1 ? found : [];
}

/** A service is made once, where it is first asked for, and told so. */
function serviceOf(run: MethodRun, type: number): Value {
  const { exploration } = run;
  const { heap, world } = exploration;
  const service = objectValue(heap.made(type, `route ${type}`).id);
  exploration.initialise(run, type);
  const made = [
    ...world.ownMethod(type, world.constructorName),
    ...(world.methodsOf(type).get("init") ?? []),
  ];
  for (const method of made)
    exploration.enter(run, method, [service, ...unknownArguments(world, method)], true);
  return service;
}

function routesOf(world: World): ReadonlyMap<string, number> {
  let routes = known.get(world);
  if (routes === undefined) {
    const all = new Map<string, number>();
    for (let type = 0; type < world.program.types.size; type++) {
      if (!world.program.isDefined(type) || !GROUP.test(world.typeName(type))) continue;
      for (const method of world.ownMethod(type, world.program.names.idOf("loadInto")))
        readRoutes(world, method, all);
    }
    routes = all;
    known.set(world, routes);
  }
  return routes;
}

/** `put(path, RouteMeta.build(kind, Page.class, path, …))`, over and over. */
function readRoutes(world: World, method: number, into: Map<string, number>): void {
  const { program } = world;
  const dex = program.dexes[program.codeDex.at(method)];
  const offset = program.codeOffset.at(method);
  if (dex === undefined || offset === 0) return;
  const { code } = world.bodyOf(method, dex.dex, offset);
  const { units } = dex.dex;
  let path = "";
  let page = NONE;
  for (let at = code.start; at < code.end; at += instructionUnits(units, at)) {
    const opcode = (units[at] ?? 0) & 0xff;
    const index = units[at + 1] ?? 0;
    const kind = KINDS[opcode];
    if (kind === KIND.string) {
      const text = dex.dex.string(opcode === JUMBO ? index + (units[at + 2] ?? 0) * 0x1_0000 : index);
      if (text.startsWith("/")) path = text;
    } else if (kind === KIND.type) page = dex.type(index);
    else if (kind === KIND.invoke && page !== NONE && path !== "") {
      into.set(path, page);
      page = NONE;
    }
  }
}
