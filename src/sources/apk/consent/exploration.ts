import type { Apart } from "./apart.ts";
import type { AskedHere } from "./asked.ts";
import type { Closing, Context, HeapObject, Page, PageStarted, Press } from "./context.ts";
import { Contexts, isNamed, WITHOUT_CODE } from "./contexts.ts";
import { HandedOut } from "./handed-out.ts";
import { HandedOver } from "./handed-over.ts";
import { Heap } from "./heap.ts";
import { INTENT, Intents, takes } from "./intents.ts";
import { Offered } from "./known/offered.ts";
import { enterLambda } from "./lambda-calls.ts";
import { DRIVEN, notLedTo } from "./lifecycle.ts";
import { MethodRun } from "./method-run.ts";
import type { Made } from "./objects.ts";
import type { Started } from "./started.ts";
import { unknownArguments } from "./unknown-arguments.ts";
import { join, numberValue, objectValue, UNKNOWN, type Value } from "./value.ts";
import { Watchers } from "./watchers.ts";
import type { World } from "./world.ts";

const MAX_UNITS = 8000;

/** Follows code from what Android starts, method by method, until nothing new is found. */
export class Exploration {
  readonly world: World;
  /** Everything that could run, whatever the user presses; else what runs by itself, where only one thing can be meant. */
  readonly isBroad: boolean;
  readonly heap: Heap;
  /** The name of the process that code runs in; empty where it may be any. */
  readonly process: string;
  /** Code asks which one it is. */
  asksProcess = false;
  /** What starts it all, in order. */
  readonly roots: Context[] = [];
  readonly contexts: Contexts;
  readonly presses = new Map<string, Press>();
  /** Those that were pressed, as they then were. */
  readonly pressed = new Map<string, Press>();
  /** Methods that layouts name to be called on a press. */
  readonly pressNames = new Set<string>();
  readonly pages = new Map<string, Page>();
  /** Code puts words of a policy on one of them. */
  speaksOfPolicy = false;
  /** Web addresses that calls are given, with the first place of each. */
  readonly addresses = new Map<string, { readonly method: number; readonly at: number }>();
  /** Permissions that are asked for, by context and place. */
  readonly asked = new Map<string, AskedHere>();
  /** Owners of pages whose code ticks a box beside words of agreement. */
  readonly tickedPages = new Set<string>();
  readonly closings = new Map<string, Closing>();
  /** Owners of dialogs that do not go away by themselves. */
  readonly lockedPages = new Set<string>();
  readonly pagesStarted: PageStarted[] = [];
  /** By a part of the app: what Android starts before it, in the process that it starts. */
  readonly #beside: Started["beside"];
  /** Any open condition counts as one that matters: what runs on "refuse" must be certain. */
  doubtsAll = false;
  readonly #onlyOwn: boolean;
  readonly #apart: Apart | null;
  /** By static initialiser: null while it is entered. */
  readonly #initialised = new Map<number, Context | null>();
  readonly #started = new Set<string>();
  readonly handedOut: HandedOut;
  readonly offered = new Offered();
  readonly intents: Intents;
  readonly watchers: Watchers;

  /** `steps`: so many instructions are followed; `apart`: classes that are passed by. */
  constructor(
    world: World,
    isBroad: boolean,
    beside: Started["beside"],
    steps: number,
    onlyOwn = false,
    process = world.launch.process,
    apart: Apart | null = null,
  ) {
    this.world = world;
    this.process = isBroad ? "" : process;
    this.#beside = beside;
    this.isBroad = isBroad;
    this.#onlyOwn = onlyOwn;
    this.#apart = apart;
    this.contexts = new Contexts((context) => this.#follow(context), steps, world.effort);
    this.watchers = new Watchers(this);
    this.handedOut = new HandedOut(this);
    this.heap = new Heap(world, isBroad, this.process, (context) => this.contexts.again(context));
    this.intents = new Intents(world, this.heap);
  }

  /** Android makes an object of this class and drives it. */
  startRoot(type: number): void {
    this.#start(type, this.heap.any(type), null, -1);
    this.settle();
  }

  /** Calls a method that Android calls on a page, by its name; there may be none. */
  callOn(object: Made, name: string): readonly Context[] {
    return (this.world.methodsOf(object.type).get(name) ?? []).map((method) =>
      this.contexts.of(method, [objectValue(object.id), ...unknownArguments(this.world, method)]),
    );
  }

  /** Runs until nothing is left to run; a broad exploration then calls what was handed out. */
  settle(): void {
    for (;;) {
      this.contexts.drain();
      if (!this.handedOut.callNext()) return;
    }
  }

  /** Someone presses it. */
  press({ listener, methodName, which, on, from, ticks }: Press): readonly Context[] {
    const entered: Context[] = [];
    if (ticks !== "") this.heap.writeStored(ticks, numberValue(1));
    for (const number of listener.objects) {
      const object = this.heap.object(number);
      const args =
        ticks !== ""
          ? [on, numberValue(1)]
          : which === 0
            ? [on]
            : [on, which > 0 ? UNKNOWN : numberValue(which)];
      if (object.lambda !== null) {
        entered.push(...enterLambda(this, object, args, from, -1));
        continue;
      }
      const name = ticks !== "" ? "onCheckedChanged" : methodName === "" ? "onClick" : methodName;
      const methods = this.world.methodsOf(object.type);
      // A library's listener that keeps presses apart calls what is written on.
      for (const method of methods.get(name) ?? methods.get("doClick") ?? []) {
        const wanted = this.world.parameters(this.world.program.methods.second(method)).length - 1;
        entered.push(
          this.contexts.enter(method, [objectValue(number), ...args.slice(0, wanted)], from, -1, true),
        );
      }
    }
    this.settle();
    return entered;
  }

  /** Follows a call into one method; null where it has not returned yet. */
  enter(run: MethodRun, method: number, args: readonly Value[], isSure: boolean): Value | null {
    const context = this.contexts.enter(method, args, run.context, run.node, isSure);
    context.waiting.add(run.context);
    return context.result;
  }

  lambda(run: MethodRun, object: HeapObject, args: readonly Value[], isSure: boolean): Value | null {
    let result: Value | null = null;
    for (const context of enterLambda(this, object, args, run.context, run.node, isSure)) {
      context.waiting.add(run.context);
      if (context.result !== null) result = result === null ? context.result : join(result, context.result);
    }
    return result;
  }

  madeAt(run: MethodRun, type: number): number {
    const { context } = run;
    const at = run.node;
    // One place makes many buttons, each for what it is given; and a factory many wrappers.
    const isToldApart =
      context.args.length > 0 &&
      (this.world.isToldApart(context.method, type) || (isNamed(context) && this.world.isFollowed(type)));
    if (isToldApart && !context.isMerged) return this.heap.made(type, `${context.id} ${at}`).id;
    const made = this.heap.madeAt(type, context.method, at);
    if (isToldApart) made.isVague = true;
    return made.id;
  }

  /** A class is used: its static initialiser runs first, after those above it. */
  initialise(run: MethodRun, type: number): void {
    for (const method of this.world.initialisersOf(type)) {
      const known = this.#initialised.get(method);
      if (known === undefined) {
        this.#initialised.set(method, null);
        this.#initialised.set(method, this.contexts.enter(method, [], run.context, run.node, true));
      } else if (known !== null) this.contexts.lead(run.context, run.node, known, true);
    }
  }

  /** A class is named to be started: `new Intent(context, Page.class)`; `call`: by what, where that is known. */
  startClass(run: MethodRun, type: number, intent = -1, call = ""): void {
    if (this.world.kindOf(type) === null || !this.world.isFollowed(type)) return;
    this.#start(type, this.heap.any(type), run.context, run.node, intent, call);
  }

  /** An object is shown or attached, which drives it from now on. */
  startObject(run: MethodRun, object: Made): void {
    if (this.world.kindOf(object.type) === null || !this.world.isFollowed(object.type)) return;
    this.#start(object.type, object, run.context, run.node);
  }

  /** What was handed over to be run runs. */
  fire(run: MethodRun, objects: readonly number[], isSure = true): void {
    const handed = new HandedOver(run, this.watchers, isSure);
    for (const object of objects) handed.fire(object, 0);
  }

  /** An object came into known code, which may call it back at any time. */
  escape(run: MethodRun, value: Value): void {
    if (!this.isBroad) return;
    for (const object of value.objects) this.handedOut.add(object, run.context);
  }

  isEntered(method: number): boolean {
    return this.#onlyOwn ? this.world.isOwn(method) : this.world.isEntered(method);
  }

  page(owner: string): Page {
    const known = this.pages.get(owner) ?? { owner, texts: new Set(), layouts: new Set() };
    this.pages.set(owner, known);
    return known;
  }

  #start(type: number, object: Made, from: Context | null, at: number, intent = -1, call = ""): void {
    const { world } = this;
    const kind = world.kindOf(type);
    if (kind === null) return;
    const receiver = objectValue(object.id);
    const enter = (method: number, args: readonly Value[]): void => {
      if (from === null) this.roots.push(this.contexts.of(method, [receiver, ...args]));
      else this.contexts.enter(method, [receiver, ...args], from, at, true);
    };
    if (intent >= 0) this.intents.started(object.id);
    const key = `${object.id} ${from?.id ?? -1} ${at} ${intent}`;
    if (this.#started.has(key)) return;
    this.#started.add(key);
    const initialiser = world.ownMethod(type, world.initialiserName)[0];
    if (initialiser !== undefined && from === null) this.roots.push(this.contexts.of(initialiser, []));
    else if (initialiser !== undefined && from !== null) this.contexts.enter(initialiser, [], from, at, true);
    if (object.isAny) {
      for (const method of world.ownMethod(type, world.constructorName))
        enter(method, unknownArguments(this.world, method));
    }
    const passedBy = notLedTo(kind === "service" ? call : "");
    for (const name of DRIVEN[kind]) {
      if (passedBy.has(name)) continue;
      for (const method of world.methodsOf(type).get(name) ?? []) {
        const args = unknownArguments(this.world, method).map((value, n) => {
          if (intent >= 0 && takes(this.world, method, n, INTENT)) return objectValue(intent);
          // Nothing was saved before the first start.
          return !this.isBroad && takes(this.world, method, n, "Landroid/os/Bundle;")
            ? numberValue(0)
            : value;
        });
        enter(method, args);
      }
    }
    if (kind === "activity") this.watchers.started(object.id);
    if (kind === "activity") this.pagesStarted.push({ object, from, at });
    for (const beside of this.#beside.get(type) ?? []) this.#start(beside, this.heap.any(beside), from, at);
    if (this.isBroad) {
      const caller = from ?? this.roots.at(-1);
      if (caller !== undefined) this.handedOut.add(object.id, caller);
    }
  }

  #follow(context: Context): Value | null {
    const { program } = this.world;
    if (this.#apart?.has(program.methods.first(context.method)) === true) return WITHOUT_CODE;
    const dex = program.dexes[program.codeDex.at(context.method)];
    const offset = program.codeOffset.at(context.method);
    if (dex === undefined || offset === 0) return WITHOUT_CODE;
    // Larger than what people write: tables, and what was made to take long.
    if ((dex.dex.words[(offset >> 2) + 3] ?? 0) > MAX_UNITS) return WITHOUT_CODE;
    const run = new MethodRun(this, context, dex, this.world.bodyOf(context.method, dex.dex, offset));
    run.run();
    return run.result;
  }
}
