import type { ConsentGate } from "../../../model/app.ts";
import type { AppManifest } from "../manifest.ts";
import { type Context, RUNS } from "./context.ts";
import { Exploration } from "./exploration.ts";
import { gateOf } from "./gate-words.ts";
import { buttonOf, type GateButton } from "./gates.ts";
import { startedClasses } from "./started.ts";
import type { World } from "./world.ts";

/** When an instruction runs, and by what way that is known. */
export type Moment =
  | { readonly kind: "start" | "refused"; readonly path: readonly string[] }
  | { readonly kind: "agreed"; readonly path: readonly string[]; readonly flags: readonly string[] }
  | { readonly kind: "background"; readonly path: readonly string[] }
  /** It may also run without the agreement, in this way. */
  | { readonly kind: "possible"; readonly path: readonly string[]; readonly isDoubtful: boolean }
  | { readonly kind: "too-much" }
  | { readonly kind: "unseen" };

export interface ConsentRead {
  readonly gate: ConsentGate | null;
  /** In the order of what was asked. */
  readonly moments: readonly Moment[];
}

/** One instruction of which it is asked when it runs. */
export interface Asked {
  readonly method: number;
  /** In code units from the start of its code. */
  readonly offset: number;
}

/** Follows what the app does from its first start up to where it asks for agreement, and past that. */
export function readConsent(world: World, manifest: AppManifest, asked: readonly Asked[]): ConsentRead {
  const started = startedClasses(manifest, world);
  const start = new Exploration(world, false);
  for (const type of started.first) start.startRoot(type);
  start.settle();
  const sure = waysFrom(start.roots, true);
  const sureAfterRefusal = waysFrom(refuse(start), true);

  const broad = new Exploration(world, true);
  for (const type of [...started.first, ...started.opened]) broad.startRoot(type);
  const agree = new Map<string, GateButton>();
  pressAll(broad, agree);
  const possible = asked.map((each) => visitedAt(broad, each));
  for (const type of started.background) broad.startRoot(type);
  pressAll(broad, agree);
  const background = asked.map((each) => visitedAt(broad, each));
  const wasCut = broad.contexts.isCut;
  const writtenBefore = new Set(broad.heap.written);
  const buttons = [...agree.values()].map((button) => ({ ...button, entered: broad.press(button.press) }));
  pressAll(broad, agree);
  const flags = broad.heap.written.filter((flag) => !writtenBefore.has(flag));
  const anyWay = waysFrom(broad.roots, false);
  const agreedWay = waysFrom(
    buttons.flatMap(({ entered }) => entered),
    false,
  );

  const momentOf = (each: Asked, n: number): Moment => {
    if (!world.isFollowed(world.program.methods.first(each.method))) return { kind: "unseen" };
    const path = pathIn(sure, start, each, true);
    if (path !== null) return { kind: "start", path };
    const refusing = pathIn(sureAfterRefusal, start, each, true);
    if (refusing !== null) return { kind: "refused", path: refusing };
    const inStart = visitedAt(start, each);
    if (inStart || possible[n]) {
      return { kind: "possible", path: pathIn(anyWay, broad, each, false) ?? [], isDoubtful: inStart };
    }
    if (wasCut) return { kind: "too-much" };
    if (background[n]) return { kind: "background", path: pathIn(anyWay, broad, each, false) ?? [] };
    const fromAgree = pathIn(agreedWay, broad, each, false);
    if (fromAgree !== null) return { kind: "agreed", path: fromAgree, flags: [] };
    const later = pathIn(anyWay, broad, each, false);
    return later === null ? { kind: "unseen" } : { kind: "agreed", path: later, flags };
  };
  const gate = gateOf(
    buttons.map((button) => ({ ...button, methods: button.entered.map(({ method }) => method) })),
    flags,
    world,
  );
  return { gate, moments: asked.map(momentOf) };
}

/** Presses everything that may be pressed, but for what means "I agree". */
function pressAll(exploration: Exploration, agree: Map<string, GateButton>): void {
  exploration.settle();
  const done = new Set<string>(agree.keys());
  for (;;) {
    const next = [...exploration.presses].find(([key]) => !done.has(key));
    if (next === undefined) return;
    const [key, press] = next;
    done.add(key);
    const button = buttonOf(exploration, press);
    if (button.side === "agree") agree.set(key, button);
    else exploration.press(press);
  }
}

/** What runs when the user refuses. */
function refuse(exploration: Exploration): readonly Context[] {
  exploration.doubtsAll = true;
  const refusing = [...exploration.presses.values()]
    .map((press) => buttonOf(exploration, press))
    .filter(({ side }) => side === "refuse");
  return refusing.flatMap(({ press }) => exploration.press(press));
}

/** By context: the one before it on a short way; null for where it starts. */
type Ways = ReadonlyMap<Context, Context | null>;

function waysFrom(roots: readonly Context[], onlySure: boolean): Ways {
  const before = new Map<Context, Context | null>(roots.map((root) => [root, null]));
  for (const [context] of before) {
    for (const { to, at, isSure } of context.ways.values()) {
      if (onlySure && !(isSure && (at < 0 || context.visited[at] === RUNS))) continue;
      if (!before.has(to)) before.set(to, context);
    }
  }
  return before;
}

function pathIn(
  ways: Ways,
  exploration: Exploration,
  asked: Asked,
  mustRun: boolean,
): readonly string[] | null {
  const { program } = exploration.world;
  for (const context of exploration.contexts.byMethod.get(asked.method) ?? []) {
    const visited = context.visited[asked.offset] ?? 0;
    if (!ways.has(context) || (mustRun ? visited !== RUNS : visited === 0)) continue;
    const path: string[] = [];
    for (let at: Context | null | undefined = context; at; at = ways.get(at))
      path.push(program.signature(at.method));
    return path.reverse();
  }
  return null;
}

function visitedAt(exploration: Exploration, { method, offset }: Asked): boolean {
  return (exploration.contexts.byMethod.get(method) ?? []).some(
    ({ visited }) => (visited[offset] ?? 0) !== 0,
  );
}
