import type { ConsentGate } from "../../../model/app.ts";
import type { AppManifest } from "../manifest.ts";
import { Apart } from "./apart.ts";
import { type Context, surelyRuns, surelyVisits, visitedAt } from "./context.ts";
import { exploreElsewhere, isStarted } from "./elsewhere.ts";
import { Exploration } from "./exploration.ts";
import { gateOf } from "./gate-words.ts";
import { buttonOf, type GateButton } from "./gates.ts";
import type { Offered } from "./known/offered.ts";
import { mayAsk } from "./may-ask.ts";
import { refuse } from "./refusing.ts";
import { type Started, startedClasses } from "./started.ts";
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
  /** There was more code than is followed. */
  readonly wasCut: boolean;
  /** In the order of what was asked. */
  readonly moments: readonly Moment[];
  /** Web addresses that calls are given, however the code puts them together: text to place, in code units. */
  readonly addresses: ReadonlyMap<string, { readonly method: number; readonly at: number }>;
  /** Permissions that are asked for; those that are by the launch itself first. */
  readonly permissions: readonly PermissionAsked[];
}

/** One place that asks for a permission. */
export interface PermissionAsked {
  readonly permission: string;
  readonly method: number;
  /** In code units from the start of its code. */
  readonly offset: number;
  /** From what the launch starts down to the method; empty where it is not asked by itself. */
  readonly way: readonly string[];
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
  const start = new Exploration(world, false, started.beside, MAX_START_STEPS * world.effort);
  const pages = started.first.filter((type) => world.kindOf(type) === "activity");
  for (const type of started.first) if (!pages.includes(type)) start.startRoot(type);
  // What the pages store afterwards no longer changes what has run before them.
  const early = waysFrom(start.roots, true);
  const ranBeforePages = asked.map((each) => pathIn(early, start, each, true));
  for (const type of pages) start.startRoot(type);
  start.settle();
  const sure = waysFrom(start.roots, true);
  const ranByItself = asked.map((each) => pathIn(sure, start, each, true));
  const takeAway = (offered: Offered): void =>
    offered.takeOver(start.offered, (context) => sure.has(context));
  const sureAfterRefusal = waysFrom(
    refuse(start, ({ from, at }) => from === null || (sure.has(from) && (at < 0 || surelyRuns(from, at)))),
    true,
  );

  const afterStart = AFTER_START_STEPS * world.effort;
  const left = afterStart + start.contexts.stepsLeft;
  const own = exploreBroadly(world, started, asked, left, world.program.invokes > SMALL_PROGRAM, takeAway);
  // Without a gate there is no code behind one: what others' code does then need not be known as exactly.
  const broad =
    own.buttons.length === 0 || !own.onlyOwn
      ? own
      : exploreBroadly(
          world,
          started,
          asked,
          Math.max(own.exploration.contexts.stepsLeft, afterStart),
          false,
          takeAway,
        );

  const elsewhere = exploreElsewhere(start, world, manifest, MAX_ELSEWHERE_STEPS * world.effort)
    .map((other) => ({ other, atStart: isStarted(other, sure) }))
    .filter(({ other, atStart }) => atStart || isStarted(other, broad.backgroundWay))
    .map(({ other: { exploration }, atStart }) => ({
      exploration,
      // What the launch itself starts there runs before anybody was asked, too.
      kind: atStart ? ("start" as const) : ("background" as const),
      sure: waysFrom(exploration.roots, true),
    }));

  const momentOf = (each: Asked, n: number): Moment => {
    if (!world.isFollowed(world.program.methods.first(each.method))) return { kind: "unseen" };
    const path = ranBeforePages[n] ?? ranByItself[n] ?? null;
    if (path !== null) return { kind: "start", path };
    const refusing = pathIn(sureAfterRefusal, start, each, true);
    if (refusing !== null) return { kind: "refused", path: refusing };
    for (const other of elsewhere) {
      const there = pathIn(other.sure, other.exploration, each, true);
      if (there !== null) return { kind: other.kind, path: there };
    }
    const way = pathIn(broad.anyWay, broad.exploration, each, false);
    const isDoubtful = isVisited(start, each);
    // Where nobody is asked, what the system starts runs without anybody's doing, whatever else leads there.
    if (broad.buttons.length === 0 && !isDoubtful && !broad.wasCut) {
      const started = pathIn(broad.backgroundWay, broad.exploration, each, false);
      if (started !== null) return { kind: "background", path: started };
    }
    if (isDoubtful && start.contexts.isCut) return { kind: "too-much" };
    if (isDoubtful || broad.possible[n]) return { kind: "possible", path: way ?? [], isDoubtful };
    if (broad.wasCut) return { kind: "too-much" };
    if (broad.background[n]) return { kind: "background", path: way ?? [] };
    const fromAgree = pathIn(broad.agreedWay, broad.exploration, each, false);
    if (fromAgree !== null) return { kind: "agreed", path: fromAgree, flags: [] };
    return way === null ? { kind: "unseen" } : { kind: "agreed", path: way, flags: broad.flags };
  };
  return {
    gate: gateOf(broad.buttons, broad.flags, world),
    wasCut: start.contexts.isCut || broad.exploration.contexts.isCut,
    moments: asked.map(momentOf),
    permissions: permissionsAsked(start, sure, broad.exploration),
    addresses: new Map([...start.addresses, ...broad.exploration.addresses]),
  };
}

function permissionsAsked(start: Exploration, sure: Ways, broad: Exploration): readonly PermissionAsked[] {
  const asked: PermissionAsked[] = [];
  for (const { permission, context, at } of start.asked.values()) {
    const isSure = sure.has(context) && surelyVisits(context, at);
    asked.push({
      permission,
      method: context.method,
      offset: at,
      way: isSure ? wayTo(sure, start, context) : [],
    });
  }
  for (const { permission, context, at } of broad.asked.values())
    asked.push({ permission, method: context.method, offset: at, way: [] });
  return asked.sort((a, b) => Number(a.way.length === 0) - Number(b.way.length === 0));
}

function wayTo(ways: Ways, { world }: Exploration, context: Context): readonly string[] {
  const path: string[] = [];
  for (let at: Context | null | undefined = context; at; at = ways.get(at))
    path.push(world.program.signature(at.method));
  return path.reverse();
}

/** So many instructions are followed up to what asks; then, of all that could run, these and what is left of those. */
const MAX_START_STEPS = 400_000;
const AFTER_START_STEPS = 300_000;
const MAX_ELSEWHERE_STEPS = 100_000;

/** Calls in all; below it everything is followed at once. */
const SMALL_PROGRAM = 100_000;

/** Everything that could run: first without the agreement, then with it. */
interface Broad {
  readonly exploration: Exploration;
  readonly onlyOwn: boolean;
  /** For each that is asked: whether what the user does, or what the system does, may lead there without agreeing. */
  readonly possible: readonly boolean[];
  readonly background: readonly boolean[];
  readonly wasCut: boolean;
  readonly buttons: readonly (GateButton & { readonly entered: readonly Context[] })[];
  /** Stored values and fields that are set on agreeing only. */
  readonly flags: readonly string[];
  readonly anyWay: Ways;
  readonly agreedWay: Ways;
  /** From what the system starts. */
  readonly backgroundWay: Ways;
}

function exploreBroadly(
  world: World,
  started: Started,
  asked: readonly Asked[],
  steps: number,
  onlyOwn: boolean,
  takeAway: (offered: Offered) => void,
): Broad {
  const apart = mayAsk(world) ? null : new Apart(world, asked);
  const exploration = new Exploration(world, true, started.beside, steps, onlyOwn, "", apart);
  takeAway(exploration.offered);
  const agree = new Map<string, GateButton>();
  for (const type of [...started.first, ...started.opened]) exploration.startRoot(type);
  pressAll(exploration, agree);
  for (const type of apart?.shownUnseen(exploration) ?? []) exploration.startRoot(type);
  const possible = asked.map((each) => isVisited(exploration, each));
  const foreground = exploration.roots.length;
  for (const type of started.background) exploration.startRoot(type);
  const systemRoots = exploration.roots.slice(foreground);
  pressAll(exploration, agree);
  const background = asked.map((each) => isVisited(exploration, each));
  const wasCut = exploration.contexts.isCut;
  const before = new Set(exploration.heap.written);
  const buttons: (GateButton & { readonly entered: readonly Context[] })[] = [];
  // A box is met only where the button beside it asks whether it is ticked.
  for (let known = -1; known < buttons.length; ) {
    known = buttons.length;
    for (const button of [...agree.values()].slice(known))
      buttons.push({ ...button, entered: exploration.press(button.press) });
    pressAll(exploration, agree);
  }
  const unseen = pressAway(exploration, agree);
  return {
    exploration,
    onlyOwn,
    possible: asked.map(
      (each, n) => possible[n] === true || pathIn(unseen, exploration, each, false) !== null,
    ),
    background,
    wasCut,
    buttons,
    flags: exploration.heap.written.filter((flag) => !before.has(flag)),
    anyWay: waysFrom(exploration.roots, false),
    backgroundWay: waysFrom(systemRoots, false),
    agreedWay: waysFrom(
      buttons.flatMap(({ entered }) => entered),
      false,
    ),
  };
}

/** Presses everything that may be pressed, but for what means "I agree". */
function pressAll(exploration: Exploration, agree: Map<string, GateButton>): void {
  exploration.settle();
  let isAway = true;
  let given = -1;
  // What one press gives back may be pressed as well.
  for (; isAway && given !== exploration.offered.given.size; ) {
    isAway = false;
    given = exploration.offered.given.size;
    // What is found on the way is met as well.
    for (const [key, press] of exploration.presses) {
      if (agree.has(key) || exploration.pressed.get(key) === press) continue;
      const button = buttonOf(exploration, press);
      if (button.side !== "agree" && exploration.offered.isAway(exploration, press.on.objects)) {
        isAway = true;
        continue;
      }
      exploration.pressed.set(key, press);
      if (button.side === "agree") agree.set(key, button);
      else exploration.press(press);
    }
  }
}

/** What nobody was seen to give back may come back at any time. */
function pressAway(exploration: Exploration, agree: ReadonlyMap<string, GateButton>): Ways {
  const away = [...exploration.presses].filter(
    ([key, { on }]) => !agree.has(key) && exploration.offered.isAway(exploration, on.objects),
  );
  const entered = away.flatMap(([, press]) => exploration.press(press));
  return waysFrom(entered, false);
}

/** By context: the one before it on a short way; null for where it starts. */
type Ways = ReadonlyMap<Context, Context | null>;

function waysFrom(roots: readonly Context[], onlySure: boolean): Ways {
  const before = new Map<Context, Context | null>(roots.map((root) => [root, null]));
  for (const [context] of before) {
    for (const { to, at, isSure } of context.ways.values()) {
      if (onlySure && !(isSure && (at < 0 || surelyRuns(context, at)))) continue;
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
  for (const context of exploration.contexts.byMethod.get(asked.method) ?? []) {
    const runs = mustRun ? surelyVisits(context, asked.offset) : visitedAt(context, asked.offset) !== 0;
    if (!runs || !ways.has(context)) continue;
    return wayTo(ways, exploration, context);
  }
  return null;
}

function isVisited(exploration: Exploration, { method, offset }: Asked): boolean {
  return (exploration.contexts.byMethod.get(method) ?? []).some(
    (context) => visitedAt(context, offset) !== 0,
  );
}
