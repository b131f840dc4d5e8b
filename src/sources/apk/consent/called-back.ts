import { isCallbackName } from "../graph/framework.ts";
import { NONE } from "../graph/program.ts";
import { isCalledBelow } from "./component-names.ts";
import { OF_COMPONENTS, PLAIN_KINDS, PRESSED } from "./lifecycle.ts";
import { remembered } from "./remembered.ts";
import type { World } from "./world.ts";

const CALLBACK = remembered({ test: (name) => isCallbackName(name, false) });
const FOREIGN_CALLBACK = remembered({ test: (name) => isCallbackName(name, true) });

/** By which names known code may call an object of this class, a press aside, which is met where it is listened to. */
export function calledBackOn(world: World, type: number): (name: string) => boolean {
  // Its makers call nothing else on a model of a page.
  if (isPlainModel(world, type)) return (name) => name === "onCleared";
  const callback = world.hierarchy.isKnownToForeign(type) ? FOREIGN_CALLBACK : CALLBACK;
  const plainBase = plainBaseOf(world, type);
  const base = plainBase < 0 ? "" : world.typeName(plainBase);
  // Of a library that is not entered everything may be called.
  const isOwn = base !== "" && isOwnBelow(world, type);
  const isClosed = isClosedProvider(world, type);
  return (name) =>
    callback.test(name) &&
    !(isClosed && name === "call") &&
    (base === "" || (OF_COMPONENTS.test(name) && (!isOwn || !ON.test(name) || isCalledBelow(base, name)))) &&
    !(name === "onClick" && isPressed(world, type));
}

const ON = /^on[A-Z]/;

/** Whatever stands between it and known code is the app's own. */
function isOwnBelow(world: World, type: number): boolean {
  return world.hierarchy.above(type).every((above) => !world.isFollowed(above) || world.isOwnType(above));
}

function isPressed(world: World, type: number): boolean {
  return world.hierarchy.above(type).some((above) => PRESSED.has(world.typeName(above)));
}

/** Only the app itself calls it, which is followed. */
function isClosedProvider(world: World, type: number): boolean {
  if (world.kindOf(type) !== "provider") return false;
  const name = world.typeName(type);
  const own = [...world.launch.providers.values()].filter(({ descriptor }) => descriptor === name);
  return own.length > 0 && own.every(({ exported }) => !exported);
}

const MODEL = /^Landroidx\/lifecycle\/(?:Android)?ViewModel;$/;

/** A model of a page that is nothing else besides: no task, no listener of known code. */
function isPlainModel(world: World, type: number): boolean {
  const known = world.hierarchy
    .above(type)
    .filter((above) => !world.isFollowed(above))
    .map((above) => world.typeName(above))
    .filter((name) => name !== "Ljava/lang/Object;");
  return known.length > 0 && known.every((name) => MODEL.test(name));
}

/**
 * For a page, service or receiver that is nothing else besides, no task and no listener of known code: the known class it
 * stands below; -1 for all others.
 */
function plainBaseOf(world: World, type: number): number {
  const kind = world.kindOf(type);
  if (kind === null || !PLAIN_KINDS.has(kind)) return NONE;
  let base = type;
  while (base !== NONE && world.isFollowed(base)) base = world.program.superOf(base);
  if (base === NONE) return NONE;
  const ofBase = world.hierarchy.above(base);
  // The framework model leaves it out above its own; the app's interfaces stand below it.
  const object = world.program.types.idOf("Ljava/lang/Object;");
  const isPlain = world.hierarchy
    .above(type)
    .every(
      (above) => world.isFollowed(above) || above === base || above === object || ofBase.includes(above),
    );
  return isPlain ? base : NONE;
}
