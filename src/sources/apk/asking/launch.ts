import { Hierarchy } from "../graph/hierarchy.ts";
import { EDGE, EDGE_KINDS, NONE, type Program } from "../graph/program.ts";

/** What Android calls on a page or an application as it opens, before anybody has touched it. */
const LIFECYCLE: ReadonlySet<string> = new Set([
  "<clinit>",
  "<init>",
  "attachBaseContext",
  "onAttach",
  "onAttachedToWindow",
  "onCreate",
  "onCreateView",
  "onViewCreated",
  "onActivityCreated",
  "onPostCreate",
  "onPostResume",
  "onResume",
  "onStart",
  "onWindowFocusChanged",
]);

/** What such code makes and hands over runs without a tap; a listener for taps does not. */
const RUNS_BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  "Ljava/lang/Runnable;": ["run"],
  "Ljava/util/TimerTask;": ["run"],
  "Landroid/os/AsyncTask;": ["onPreExecute", "doInBackground", "onPostExecute"],
  "Lkotlin/coroutines/jvm/internal/SuspendLambda;": ["invokeSuspend"],
  "Landroid/app/Fragment;": [...LIFECYCLE],
  "Landroidx/fragment/app/Fragment;": [...LIFECYCLE],
  "Landroid/support/v4/app/Fragment;": [...LIFECYCLE],
};

const ROOT = -1;
const MAX_STEPS = 20;
const OPENS_PAGES = /^startActivit(y|ies)$/;

/**
 * What runs by itself when the app opens. Calls are followed to the method of the static type only, so that what is
 * found surely runs for some way through the code; what is not found may run all the same.
 */
export class Launch {
  readonly #program: Program;
  readonly #hierarchy: Hierarchy;
  /** By method: who calls it, `ROOT` for what Android calls. */
  readonly #callers = new Map<number, number>();
  readonly #pages: ReadonlySet<number>;
  readonly #opens = new Map<number, boolean>();

  /** `pages` are descriptors of all activities, `starts` those of the application and of the first page. */
  constructor(program: Program, pages: readonly string[], starts: readonly string[]) {
    this.#program = program;
    this.#hierarchy = new Hierarchy(program);
    this.#pages = new Set(pages.map((name) => program.types.idOf(name)));
    for (const name of starts) this.#callBack(program.types.idOf(name), LIFECYCLE, ROOT);
    for (const [method] of this.#callers) this.#follow(method);
  }

  /** Signatures from what Android calls down to the method; empty where nothing was seen to lead there. */
  wayTo(descriptor: string, method: string): readonly string[] {
    const { types, memberStart, memberCount, members } = this.#program;
    const type = types.idOf(descriptor);
    const start = memberStart.at(type);
    for (let n = 0; n < memberCount.at(type); n++) {
      const member = members.at(start + n);
      if (this.#callers.has(member) && this.#program.methodText(member) === method) return this.#way(member);
    }
    return [];
  }

  #way(method: number): readonly string[] {
    const way: string[] = [];
    for (let at = method; at !== ROOT && way.length < MAX_STEPS; at = this.#callers.get(at) ?? ROOT)
      way.push(this.#program.signature(at));
    return way.reverse();
  }

  #callBack(type: number, names: ReadonlySet<string>, caller: number): void {
    const { memberStart, memberCount, members } = this.#program;
    for (const owner of this.#hierarchy.above(type)) {
      if (!this.#program.isDefined(owner)) continue;
      const start = memberStart.at(owner);
      for (let n = 0; n < memberCount.at(owner); n++) {
        const method = members.at(start + n);
        if (names.has(this.#program.methodName(method))) this.#add(method, caller);
      }
    }
  }

  #add(method: number, caller: number): void {
    if (method !== NONE && !this.#callers.has(method) && this.#program.isConcrete(method))
      this.#callers.set(method, caller);
  }

  #follow(method: number): void {
    const { edges, edgeStart, edgeCount, methods } = this.#program;
    const start = edgeStart.at(method);
    for (let at = start; at < start + edgeCount.at(method); at++) {
      const edge = edges.at(at);
      const kind = edge % EDGE_KINDS;
      const target = (edge - kind) / EDGE_KINDS;
      if (kind === EDGE.call || kind === EDGE.dispatch)
        this.#add(this.#hierarchy.resolve(methods.first(target), methods.second(target)), method);
      else if (kind === EDGE.create) this.#create(target, method);
      else if (kind === EDGE.mention && this.#pages.has(target) && this.#opensPages(method))
        this.#callBack(target, LIFECYCLE, method);
    }
  }

  #create(type: number, creator: number): void {
    const { types } = this.#program;
    if (!this.#program.isDefined(type)) return;
    for (const above of this.#hierarchy.above(type)) {
      if (this.#program.isDefined(above)) continue;
      const names = RUNS_BY_ITSELF[types.text(above)];
      if (names !== undefined) this.#callBack(type, new Set(names), creator);
    }
  }

  #opensPages(method: number): boolean {
    const known = this.#opens.get(method);
    if (known !== undefined) return known;
    const { edges, edgeStart, edgeCount } = this.#program;
    let opens = false;
    const start = edgeStart.at(method);
    for (let at = start; at < start + edgeCount.at(method) && !opens; at++) {
      const kind = edges.at(at) % EDGE_KINDS;
      if (kind !== EDGE.call && kind !== EDGE.dispatch) continue;
      opens = OPENS_PAGES.test(this.#program.methodName((edges.at(at) - kind) / EDGE_KINDS));
    }
    this.#opens.set(method, opens);
    return opens;
  }
}
