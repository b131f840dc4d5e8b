import { EDGE, EDGE_KINDS } from "../graph/program.ts";
import { outermost } from "./known/screen.ts";
import { isKnownCode } from "./lifecycle.ts";
import type { World } from "./world.ts";

const PERMISSIONS = "requestPermissions";

/** What a page or a part of one is told, and by which call it asks to be. */
const ASKED_BY: ReadonlyMap<string, string> = new Map([
  ["onRequestPermissionsResult", PERMISSIONS],
  ["onActivityResult", "startActivityForResult"],
]);

/** Classes whose own code asks for what they are told: Android tells them then, and not at any time. */
export class OwnQuestions {
  readonly #world: World;
  /** By the call that asks: outermost classes whose code makes it. */
  #asking: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  /** Who asks for permissions: the app's own code, and others' but for the system's libraries. */
  #isAskedByApp = false;
  #isAskedByOthers = false;

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * Whether objects of this type hear by this name only what they have asked, or for a permission what the app's own
   * code has asked for a page that it was given, where nobody else does: for a page that is not known, all hear.
   */
  areAsked(type: number, callback: string): boolean {
    const call = ASKED_BY.get(callback);
    if (call === undefined) return false;
    this.#asking ??= this.#whoAsks();
    if (call === PERMISSIONS && this.#isAskedByApp && !this.#isAskedByOthers) return true;
    const asking = this.#asking.get(call);
    return this.#world.hierarchy
      .above(type)
      .some(
        (above) =>
          this.#world.isFollowed(above) && asking?.has(outermost(this.#world.typeName(above))) === true,
      );
  }

  #whoAsks(): ReadonlyMap<string, ReadonlySet<string>> {
    const { program, solving } = this.#world;
    const { edges, edgeStart, edgeCount, methods, shapes } = program;
    const sets = new Map([...ASKED_BY.values()].map((call) => [call, new Set<string>()]));
    const permissions = program.names.idOf(PERMISSIONS);
    const byName = new Map([...sets].map(([call, set]) => [program.names.idOf(call), set]));
    for (const method of solving.reached) {
      const end = edgeStart.at(method) + edgeCount.at(method);
      for (let at = edgeStart.at(method); at < end; at++) {
        const edge = edges.at(at);
        const kind = edge % EDGE_KINDS;
        if (kind > EDGE.dispatch) continue;
        const target = (edge - kind) / EDGE_KINDS;
        const askers = byName.get(shapes.first(methods.second(target)));
        if (askers === undefined) continue;
        askers.add(outermost(this.#world.typeName(methods.first(method))));
        if (shapes.first(methods.second(target)) !== permissions) continue;
        if (this.#world.isOwn(method)) this.#isAskedByApp = true;
        else if (!isKnownCode(this.#world.typeName(methods.first(method)))) this.#isAskedByOthers = true;
      }
    }
    return sets;
  }
}
