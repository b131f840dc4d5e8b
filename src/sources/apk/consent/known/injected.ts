import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { objectValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const DAGGER = remembered(/^Ldagger\/internal\//);
const ASKED = remembered(/^L(?:(?:javax|jakarta)\/inject\/Provider|dagger\/(?:Lazy|internal\/\w+));$/);
/** Whoever is wrapped is asked the first time. */
const WRAPS = /^(?:provider|lazy|asDaggerProvider)$/;
const CHECKS = /^check/;
const HOLDERS = remembered(/^Ldagger\/internal\/(?:InstanceFactory|DelegateFactory);$/);

/** Dagger's and Hilt's generated code: what is injected is made where a provider is first asked for it. */
export const injectedCalls: Model = {
  roots: ["dagger", "javax", "jakarta"],
  owners: remembered(DAGGER, ASKED),
  applies: ({ owner, name }) =>
    (DAGGER.test(owner) &&
      (WRAPS.test(name) || CHECKS.test(name) || name === "create" || name === "setDelegate")) ||
    (ASKED.test(owner) && name === "get"),
  call: injectedCall,
};

function injectedCall(run: MethodRun, { owner, name, receiver, args }: Site): KnownResult | null {
  const { exploration } = run;
  const { heap, world } = exploration;
  const [first = UNKNOWN, second = UNKNOWN] = args;
  if (name === "get") return receiver === null ? null : ask(run, receiver);
  if (name === "setDelegate") {
    for (const number of first.objects) heap.put(number, second);
    return plain(UNKNOWN);
  }
  if (name !== "create") return receiver === null ? plain(first) : null;
  if (receiver !== null || !HOLDERS.test(owner)) return null;
  const holder = exploration.madeAt(run, world.program.types.idOf(owner));
  heap.put(holder, first);
  return plain(objectValue(holder));
}

/** An object of the library's own gives what it holds, or asks whom it stands for. */
function ask(run: MethodRun, provider: Value): KnownResult | null {
  const { heap, world } = run.exploration;
  if (provider.open || provider.objects.length !== 1) return null;
  const type = world.typeName(heap.object(provider.objects[0] ?? 0).type);
  if (!HOLDERS.test(type)) return null;
  const held = heap.contentsOf(run.context, provider);
  if (type.endsWith("InstanceFactory;")) return plain({ ...held, isEach: false });
  return held.objects.length === 0 ? null : plain(handTo(run, held, "get", []) ?? UNKNOWN);
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
