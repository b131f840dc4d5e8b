import { isCallbackName } from "../graph/framework.ts";
import { OF_COMPONENTS, PRESSED } from "./lifecycle.ts";
import { remembered } from "./remembered.ts";
import type { World } from "./world.ts";

const CALLBACK = remembered({ test: (name) => isCallbackName(name, false) });
const FOREIGN_CALLBACK = remembered({ test: (name) => isCallbackName(name, true) });

/** By which names known code may call an object of this class, a press aside, which is met where it is listened to. */
export function calledBackOn(world: World, type: number): (name: string) => boolean {
  // Its makers call nothing else on a model of a page.
  if (isPlainModel(world, type)) return (name) => name === "onCleared";
  const callback = world.hierarchy.isKnownToForeign(type) ? FOREIGN_CALLBACK : CALLBACK;
  const isPlain = world.isPlainComponent(type);
  const isClosed = isClosedProvider(world, type);
  return (name) =>
    callback.test(name) &&
    !(isClosed && name === "call") &&
    (!isPlain || OF_COMPONENTS.test(name)) &&
    !(name === "onClick" && isPressed(world, type));
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
