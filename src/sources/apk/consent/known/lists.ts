import { areEqual } from "../alike.ts";
import type { Site } from "../call.ts";
import type { KnownResult, Model, Signature } from "../known-calls.ts";
import { startListed } from "../listed-initialisers.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { doubtful, isNothing, numberValue, objectValue, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const LIST = remembered(
  /^Ljava\/util\/(?:concurrent\/)?\w*(?:List|Set|Queue|Deque|Collection|Vector|Stack);$/,
);
const ITERATOR = remembered(/^Ljava\/util\/(?:List)?Iterator;$|^Ljava\/lang\/Iterable;$/);
/** What they hold comes out in another order than it went in. */
const SORTS = remembered(/^Ljava\/util\/(?:concurrent\/)?(?:Priority\w*|Tree\w*|\w*SkipList\w*|HashSet);$/);
/** Kotlin's and Java's makers of lists: of an array, which then stands for the list, or of what they are given. */
const MAKER = remembered(
  /^L(?:kotlin\/collections\/(?:CollectionsKt|SetsKt|ArraysKt)\w*|java\/util\/(?:Collections|List|Set));$/,
);
const OF_GIVEN =
  /^(?:listOf|setOf|of|singleton|singletonList|mutableListOf|arrayListOf|mutableSetOf|hashSetOf|linkedSetOf|emptyList|emptySet)$/;
/** Kotlin's ways to take one out. */
const TAKES = /^(?:getOrNull|first|firstOrNull|last|lastOrNull)$/;
const CHANGES =
  /^(?:set|remove\w*|retainAll|sort|push|addFirst|offerFirst|poll\w*|pop|replaceAll|insertElementAt)$/;
const ADDS = /^(?:add|addLast|offer|offerLast|addElement|addAll|<init>)$/;

/** Lists of which it is known what was put in: each round of a loop over them has its own. */
export const listCalls: Model = {
  roots: ["java", "kotlin"],
  owners: { test: (owner) => LIST.test(owner) || ITERATOR.test(owner) || MAKER.test(owner) },
  applies: (signature) =>
    (MAKER.test(signature.owner) && (isMaking(signature) || TAKES.test(signature.name))) ||
    /^(?:iterator|hasNext|next|get|size|isEmpty|forEach)$/.test(signature.name) ||
    signature.name === "contains" ||
    CHANGES.test(signature.name) ||
    ADDS.test(signature.name),
  call: (run, site) => {
    const { receiver } = site;
    if (site.name === "contains") return contains(run, site);
    if (receiver === null)
      return isMaking(site) ? make(run, site) : TAKES.test(site.name) ? pick(run, site) : null;
    if (site.name === "forEach") return each(run, site, receiver);
    if (ADDS.test(site.name) || CHANGES.test(site.name)) return change(run, site, receiver);
    return take(run, site, receiver);
  },
};

function isMaking({ name, parameters }: Signature): boolean {
  return OF_GIVEN.test(name) && !(parameters.length === 1 && parameters[0]?.startsWith("[") === true);
}

function make(run: MethodRun, { args, result, name }: Site): KnownResult | null {
  const { exploration } = run;
  const { program } = exploration.world;
  if (!OF_GIVEN.test(name)) return null;
  const list = exploration.madeAt(run, program.types.idOf(result === "Ljava/util/Set;" ? SET : ARRAY_LIST));
  for (const [n, value] of args.entries()) {
    exploration.heap.append(list, `${keyHere(run)} ${n}`, value);
    startListed(run, value);
    exploration.escape(run, value);
  }
  return { value: objectValue(list), receiver: null };
}

const ARRAY_LIST = "Ljava/util/ArrayList;";
const SET = "Ljava/util/LinkedHashSet;";

/** null where the place puts more than one thing there. */
function keyHere(run: MethodRun): string | null {
  const isRepeated = run.isInLoop && !run.isCounted;
  return run.context.isMerged || isRepeated ? null : `${run.context.id} ${run.node}`;
}

function change(run: MethodRun, { name, parameters, args }: Site, receiver: Value): KnownResult | null {
  const { heap, world } = run.exploration;
  const [number] = receiver.objects;
  const isOne = receiver.objects.length === 1 && !receiver.open;
  const isSorted = receiver.objects.some((each) => SORTS.test(world.typeName(heap.object(each).type)));
  const key = isOne && !isSorted && !CHANGES.test(name) ? keyHere(run) : null;
  const given = args.at(-1);
  const isMany = parameters.length === 1 && isCollection(parameters[0] ?? "");
  if (given === undefined || number === undefined || (name === "<init>" && !isMany)) return null;
  const values = isMany ? heap.inOrder(run.context, given) : [given];
  const isLast = parameters.length === 1;
  const isFirst = name === "add" && parameters.length === 2 && args[0]?.number === 0;
  if (isFirst && isOne && !isSorted) {
    const at = keyHere(run);
    heap.append(number, at, given, true);
    return null;
  }
  if (values === null || !isLast || key === null) {
    const value = isMany ? heap.contentsOf(run.context, given) : given;
    for (const each of receiver.objects) heap.append(each, null, { ...value, isEach: false });
  } else for (const [n, value] of values.entries()) heap.append(number, `${key} ${n}`, value);
  // The collection is not what is in it; what a list takes in otherwise may be called back as ever.
  return isMany ? { value: name === "<init>" ? receiver : numberValue(1), receiver: null } : null;
}

function isCollection(type: string): boolean {
  return LIST.test(type) || type === "Ljava/lang/Iterable;";
}

/** What a round of a loop takes out, and whether there is anything left for it. */
function take(run: MethodRun, { owner, name, args }: Site, receiver: Value): KnownResult | null {
  const isIterator = ITERATOR.test(owner);
  if (name === "iterator" || (name === "get" && isIterator)) return null;
  const values = run.exploration.heap.inOrder(run.context, receiver);
  if (values === null) return null;
  if (name === "isEmpty") return values.length > 0 ? { value: numberValue(0), receiver: null } : null;
  if (name === "size")
    return run.isInLoop && values.length > 0 ? { value: numberValue(values.length), receiver: null } : null;
  const round = name === "get" ? (args[0]?.number ?? -1) : run.ownRound;
  if (round < 0 || values.length === 0) return null;
  if (name === "hasNext") {
    run.count();
    return { value: numberValue(round < values.length ? 1 : 0), receiver: null };
  }
  const value = values[round];
  if (value === undefined) {
    run.stop();
    return { value: numberValue(0), receiver: null };
  }
  if (name === "get" && run.isInLoop) run.count();
  return { value: { ...value, isEach: false }, receiver: null };
}

function pick(run: MethodRun, { name, parameters, args }: Site): KnownResult | null {
  const [list, second] = args;
  const values = list === undefined ? null : run.exploration.heap.inOrder(run.context, list);
  if (values === null || values.length === 0 || parameters[1]?.startsWith("L") === true) return null;
  const place = name === "getOrNull" ? (second?.number ?? -1) : name.startsWith("l") ? values.length - 1 : 0;
  if (place < 0) return null;
  const value = values[place];
  return { value: value === undefined ? numberValue(0) : { ...value, isEach: false }, receiver: null };
}

/** Each in turn, apart from the others. */
function each(run: MethodRun, { args }: Site, receiver: Value): KnownResult | null {
  const values = run.exploration.heap.inOrder(run.context, receiver);
  const [action] = args;
  if (values === null || action === undefined || action.objects.length === 0) return null;
  for (const value of values) handTo(run, action, "accept", [value]);
  return { value: receiver, receiver: null };
}

/** Whether something is in a list; what may have been put in meanwhile is a state. null where that is not told. */
function contains(run: MethodRun, { receiver, args }: Site): KnownResult | null {
  const { heap } = run.exploration;
  const [list, wanted] = receiver === null ? args : [receiver, args[0]];
  if (list === undefined || wanted === undefined || list.open) return null;
  const answers: (boolean | null)[] = [];
  for (const number of list.objects) {
    heap.contentsOf(run.context, objectValue(number));
    const isEmpty = isNothing(heap.object(number).contents);
    const values = heap.inOrder(run.context, objectValue(number)) ?? (isEmpty ? [] : null);
    if (values === null) return null;
    answers.push(...values.map((value) => areEqual(value, wanted)));
  }
  if (answers.length === 0 || answers.some((answer) => answer === null)) return null;
  const isIn = answers.includes(true);
  return { value: isIn ? doubtful("changed") : { ...numberValue(0), flags: list.flags }, receiver: null };
}
