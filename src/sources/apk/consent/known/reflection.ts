import { NONE } from "../../graph/program.ts";
import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { NOTHING, objectValue, typeValue, UNKNOWN, type Value } from "../value.ts";

const FINDS_CLASS = /^(?:forName|loadClass|findClass)$/;
const FINDS_METHOD = /^get(?:Declared)?Method$/;
const FINDS_CONSTRUCTOR = /^get(?:Declared)?Constructor$/;

/** Classes and methods that are named in texts. */
export const reflectionCalls: Model = {
  roots: ["java", "dalvik", "butterknife", "androidx", "kotlin"],
  owners: {
    test: (owner) =>
      OWNERS.test(owner) || BINDERS.test(owner) || owner === VIEW_MODELS || owner === KOTLIN_CLASSES,
  },
  applies: ({ owner, name }) =>
    OWNERS.test(owner) ||
    (BINDERS.test(owner) && name === "bind") ||
    (owner === VIEW_MODELS && name === "get") ||
    owner === KOTLIN_CLASSES,
  call: reflectionCall,
};

const VIEW_MODELS = "Landroidx/lifecycle/ViewModelProvider;";
/** Finds what was generated for a class by that class's name. */
const BINDERS = remembered(/^Lbutterknife\/ButterKnife;$/);
const KOTLIN_CLASSES = "Lkotlin/jvm/internal/Reflection;";
const OWNERS = remembered(/^L(?:java\/lang\/(?:Class|ClassLoader|reflect\/\w+)|dalvik\/system\/\w+);$/);

function reflectionCall(run: MethodRun, { owner, name, receiver, args }: Site): KnownResult | null {
  const { exploration } = run;
  if (owner === KOTLIN_CLASSES) {
    const [named] = args;
    return named === undefined || named.type < 0 ? null : { value: named, receiver: null };
  }
  if (BINDERS.test(owner)) return bind(run, args);
  if (owner === VIEW_MODELS) {
    const named = args.find(({ type }) => type >= 0);
    return named === undefined ? null : { value: viewModel(run, named.type), receiver: null };
  }
  if (
    FINDS_CLASS.test(name) &&
    /^L(?:java\/lang\/Class|java\/lang\/ClassLoader|dalvik\/system\/\w+);$/.test(owner)
  ) {
    const text = args[0]?.text ?? null;
    if (text === null) return { value: UNKNOWN, receiver: null };
    const type = exploration.world.program.types.idOf(`L${text.replaceAll(".", "/")};`);
    if (name === "forName") exploration.initialise(run, type);
    return { value: typeValue(type), receiver: null };
  }
  if (receiver === null || receiver.type < 0) return null;
  if (owner === "Ljava/lang/Class;") {
    if (FINDS_METHOD.test(name))
      return { value: { ...receiver, text: args[0]?.text ?? null }, receiver: null };
    if (FINDS_CONSTRUCTOR.test(name)) return { value: receiver, receiver: null };
    if (name === "newInstance") return { value: made(run, receiver.type, []), receiver: null };
    return null;
  }
  if (owner === "Ljava/lang/reflect/Constructor;" && name === "newInstance") {
    return { value: made(run, receiver.type, arrayed(run, args[0])), receiver: null };
  }
  if (owner === "Ljava/lang/reflect/Method;" && name === "invoke") {
    return { value: invoked(run, receiver, args[0] ?? UNKNOWN, arrayed(run, args[1])), receiver: null };
  }
  return null;
}

function bind(run: MethodRun, [target]: readonly Value[]): KnownResult | null {
  const { heap, world } = run.exploration;
  for (const number of target?.objects ?? []) {
    for (const type of world.hierarchy.above(heap.object(number).type)) {
      const binding = world.program.types.idOf(world.typeName(type).replace(/;$/, "_ViewBinding;"));
      if (world.isFollowed(type) && world.isFollowed(binding)) made(run, binding, [objectValue(number)]);
    }
  }
  return { value: UNKNOWN, receiver: null };
}

/** What an array of arguments holds is not told apart by place. */
function arrayed(run: MethodRun, array: Value | undefined): readonly Value[] {
  return array === undefined ? [] : [run.exploration.heap.contentsOf(run.context, array)];
}

/** One for all pages that ask for it. */
export function viewModel(run: MethodRun, type: number): Value {
  const { exploration } = run;
  const { heap, world } = exploration;
  if (!world.isFollowed(type)) return UNKNOWN;
  const object = objectValue(heap.made(type, `view model ${type}`).id);
  for (const method of world.ownMethod(type, world.constructorName)) {
    exploration.enter(run, method, [object, ...filled(run, method, [])], true);
  }
  return object;
}

function made(run: MethodRun, type: number, args: readonly Value[]): Value {
  const { exploration } = run;
  const { world } = exploration;
  if (!world.isFollowed(type)) return UNKNOWN;
  const object = objectValue(exploration.madeAt(run, type));
  exploration.initialise(run, type);
  for (const method of world.ownMethod(type, world.constructorName)) {
    exploration.enter(run, method, [object, ...filled(run, method, args)], true);
  }
  return object;
}

function invoked(run: MethodRun, method: Value, on: Value, args: readonly Value[]): Value {
  const { exploration } = run;
  const { world } = exploration;
  const { program } = world;
  if (method.text === null || !world.isFollowed(method.type)) return UNKNOWN;
  exploration.initialise(run, method.type);
  let value = UNKNOWN;
  for (let type = method.type; type !== NONE && world.isFollowed(type); type = program.superOf(type)) {
    const found = world.ownMethod(type, program.names.idOf(method.text));
    for (const target of found) {
      const isStatic = ((program.access.at(target) - 1) & 0x8) !== 0;
      const self = on.objects.length > 0 || on.open ? on : { ...NOTHING, open: true };
      const all = [...(isStatic ? [] : [self]), ...filled(run, target, args)];
      value = exploration.enter(run, target, all, found.length === 1) ?? value;
    }
    if (found.length > 0) break;
  }
  return value;
}

function filled(run: MethodRun, method: number, args: readonly Value[]): readonly Value[] {
  const { world } = run.exploration;
  const count = world.parameters(world.program.methods.second(method)).length - 1;
  return Array.from({ length: count }, () => args[0] ?? UNKNOWN);
}
