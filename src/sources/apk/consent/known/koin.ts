import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { objectValue, UNKNOWN } from "../value.ts";
import { handTo } from "./hand-to.ts";

const DEFINITION = "Lorg/koin/core/definition/BeanDefinition;";
const MODULE = "Lorg/koin/core/module/Module;";
const GIVES = new Set(["Lorg/koin/core/scope/Scope;", "Lorg/koin/core/Koin;"]);
/** Both are handed code that they run at once. */
const DSL = /^Lorg\/koin\/(?:dsl\/ModuleDSLKt|core\/context\/\w+Kt);$/;
const FACTORY = /^Lorg\/koin\/core\/instance\/\w+InstanceFactory;$/;

/** Koin: what a definition makes is made where it is first asked for, or at the start where the definition says so. */
export const koinCalls: Model = {
  roots: ["org"],
  owners: {
    test: (owner) =>
      owner === DEFINITION || owner === MODULE || GIVES.has(owner) || FACTORY.test(owner) || DSL.test(owner),
  },
  applies: ({ name }) =>
    /^(?:<init>|get|getOrNull|prepareForCreationAtStart|module|module\$default|startKoin)$/.test(name),
  call: koinCall,
};

function koinCall(run: MethodRun, { owner, name, receiver, args, parameters }: Site): KnownResult | null {
  const { heap, world } = run.exploration;
  if (DSL.test(owner)) {
    const made = objectValue(run.exploration.madeAt(run, world.program.types.idOf(MODULE)));
    for (const value of args) if (value.objects.length > 0) handTo(run, value, "invoke", [made]);
    return { value: made, receiver: null };
  }
  if (name === "<init>") {
    if (receiver === null) return null;
    const type = args.find((value) => value.type >= 0)?.type ?? -1;
    const maker = args[parameters.indexOf("Lkotlin/jvm/functions/Function2;")];
    if (owner === DEFINITION && maker !== undefined && type >= 0) heap.put(definitionOf(run, type), maker);
    // A factory holds its definition.
    for (const number of receiver.objects)
      for (const value of owner === DEFINITION ? [maker] : args)
        if (value !== undefined) heap.put(number, value);
    return { value: receiver, receiver: null };
  }
  if (name === "prepareForCreationAtStart") {
    const [factory] = args;
    const definition = factory === undefined ? UNKNOWN : heap.contentsOf(run.context, factory);
    const maker = heap.contentsOf(run.context, definition);
    handTo(run, maker, "invoke", [UNKNOWN, UNKNOWN]);
    return { value: UNKNOWN, receiver: null };
  }
  const type = args.find((value) => value.type >= 0)?.type ?? -1;
  if (type < 0 || owner === DEFINITION || owner === MODULE) return null;
  const makers = heap.contentsOf(run.context, objectValue(definitionOf(run, type)));
  return { value: handTo(run, makers, "invoke", [UNKNOWN, UNKNOWN]) ?? UNKNOWN, receiver: null };
}

/** Stands for what was defined for a class. */
function definitionOf({ exploration: { heap, world } }: MethodRun, type: number): number {
  return heap.made(world.program.types.idOf("Ljava/lang/Object;"), `koin ${type}`).id;
}
