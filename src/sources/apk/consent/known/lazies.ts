import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { objectValue, UNKNOWN } from "../value.ts";
import { handTo } from "./hand-to.ts";
import { viewModel } from "./reflection.ts";

/** What `by viewModels()` makes: the first of what it is given is the class of the model. */
const VIEW_MODEL = "Landroidx/lifecycle/ViewModelLazy;";
/** The same for a fragment, which hands over whose store it is kept in. */
const OF_FRAGMENTS = "Landroidx/fragment/app/FragmentViewModelLazyKt;";
const MAKES_LAZY = "createViewModelLazy";
const DELEGATES = "Lkotlin/properties/Delegates;";

/** Kotlin's `by lazy`: what it is given runs where the value is first asked for, not where it is declared. */
export const lazyCalls: Model = {
  roots: ["androidx", "kotlin"],
  owners: {
    test: (owner) =>
      owner === DELEGATES || owner === VIEW_MODEL || owner === OF_FRAGMENTS || /^Lkotlin\/Lazy/.test(owner),
  },
  applies: ({ owner, name }) =>
    owner === VIEW_MODEL
      ? name === "<init>"
      : owner === OF_FRAGMENTS
        ? name.startsWith(MAKES_LAZY)
        : owner === DELEGATES || owner === "Lkotlin/Lazy;"
          ? name === "getValue"
          : /^Lkotlin\/LazyKt\w*;$/.test(owner) && name === "lazy",
  call: lazyCall,
};

function lazyCall(run: MethodRun, { owner, name, receiver, args }: Site): KnownResult | null {
  const { exploration } = run;
  if (name.startsWith(MAKES_LAZY)) {
    const model = args.find(({ type }) => type >= 0);
    if (model === undefined) return null;
    const lazy = exploration.madeAt(run, exploration.world.program.types.idOf("Lkotlin/Lazy;"));
    exploration.heap.put(lazy, model);
    return { value: objectValue(lazy), receiver: null };
  }
  if (owner === VIEW_MODEL) {
    const [model] = args;
    if (model !== undefined)
      for (const number of receiver?.objects ?? []) exploration.heap.put(number, model);
    return { value: receiver ?? UNKNOWN, receiver: null };
  }
  if (owner === DELEGATES) {
    // An object of Kotlin's own: it holds what is put into it, and is none of the app's delegates.
    for (const each of args) exploration.escape(run, each);
    const type = exploration.world.program.types.idOf("Lkotlin/properties/ReadWriteProperty;");
    return { value: objectValue(exploration.madeAt(run, type)), receiver: null };
  }
  if (name === "lazy") {
    const lazy = exploration.madeAt(run, exploration.world.program.types.idOf("Lkotlin/Lazy;"));
    const maker = args.findLast(({ objects }) => objects.length > 0);
    if (maker === undefined) return null;
    exploration.heap.put(lazy, maker);
    return { value: objectValue(lazy), receiver: null };
  }
  if (receiver === null || receiver.objects.length === 0) return null;
  const makers = exploration.heap.contentsOf(run.context, receiver);
  if (makers.type >= 0 && makers.objects.length === 0)
    return { value: viewModel(run, makers.type), receiver: null };
  if (makers.objects.length === 0) return null;
  return { value: handTo(run, makers, "invoke", []) ?? UNKNOWN, receiver: null };
}
